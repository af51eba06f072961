import { createHmac } from "node:crypto";

/** Webhook bodies in Meta's shape. Everything but the address of the number has a default. */
export type Address = { phoneNumberId: string; wabaId: string };
export type Sender = {
  /** Digits; null for somebody of whom only the business-scoped id is known. */
  from: string | null;
  userId?: string;
  name?: string;
  username?: string;
};
type Stamp = { id?: string; timestamp?: number };

const seconds = (timestamp?: number) => String(timestamp ?? Math.floor(Date.now() / 1000));
const wamid = () => `wamid.${crypto.randomUUID().replaceAll("-", "").toUpperCase()}`;

export const change = ({ phoneNumberId, wabaId }: Address, field: string, value: object) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: wabaId,
      changes: [
        {
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "6281100000000", phone_number_id: phoneNumberId },
            ...value,
          },
          field,
        },
      ],
    },
  ],
});

/** Any kind: `what` is `{ type: "image", image: { id … } }` and the like. */
export function message(to: Address & Sender & Stamp, what: Record<string, unknown>) {
  const { from, userId, name, username } = to;
  const contact = {
    ...((name || username) && {
      profile: { ...(name && { name }), ...(username && { username }) },
    }),
    ...(from && { wa_id: from }),
    ...(userId && { user_id: userId }),
  };
  return change(to, "messages", {
    contacts: [contact],
    messages: [
      {
        ...(from && { from }),
        ...(userId && { from_user_id: userId }),
        id: to.id ?? wamid(),
        timestamp: seconds(to.timestamp),
        ...what,
      },
    ],
  });
}

export const textMessage = (to: Address & Sender & Stamp & { text: string; replyTo?: string }) =>
  message(to, {
    ...(to.replyTo && { context: { from: "6281100000000", id: to.replyTo } }),
    type: "text",
    text: { body: to.text },
  });

export const mediaMessage = (
  to: Address &
    Sender &
    Stamp & {
      type: "image" | "video" | "audio" | "document" | "sticker";
      mediaId: string;
      mimeType: string;
      caption?: string;
      filename?: string;
      voice?: boolean;
      sha256?: string;
    },
) =>
  message(to, {
    type: to.type,
    [to.type]: {
      id: to.mediaId,
      mime_type: to.mimeType,
      ...(to.sha256 && { sha256: to.sha256 }),
      ...(to.caption && { caption: to.caption }),
      ...(to.filename && { filename: to.filename }),
      ...(to.voice !== undefined && { voice: to.voice }),
    },
  });

export const reaction = (to: Address & Sender & Stamp & { target: string; emoji: string | null }) =>
  message(to, {
    type: "reaction",
    reaction: { message_id: to.target, ...(to.emoji && { emoji: to.emoji }) },
  });

export const status = (
  of: Address & {
    id: string;
    status: "sent" | "delivered" | "read" | "played" | "failed";
    recipient?: string;
    timestamp?: number;
    clientMessageId?: string;
    error?: { code: number; title: string; details?: string };
  },
) =>
  change(of, "messages", {
    statuses: [
      {
        id: of.id,
        status: of.status,
        timestamp: seconds(of.timestamp),
        recipient_id: of.recipient ?? "628120000000",
        ...(of.clientMessageId && { biz_opaque_callback_data: of.clientMessageId }),
        ...(of.status !== "failed" && {
          pricing: { billable: true, pricing_model: "PMP", category: "service", type: "regular" },
        }),
        ...(of.error && {
          errors: [
            {
              code: of.error.code,
              title: of.error.title,
              message: of.error.title,
              error_data: { details: of.error.details ?? of.error.title },
            },
          ],
        }),
      },
    ],
  });

/** What the owner typed on the phone itself. */
export const echo = (of: Address & Stamp & { to: string; text: string }) =>
  change(of, "smb_message_echoes", {
    message_echoes: [
      {
        from: "6281100000000",
        to: of.to,
        id: of.id ?? wamid(),
        timestamp: seconds(of.timestamp),
        type: "text",
        text: { body: of.text },
      },
    ],
  });

export const sign = (body: string | Uint8Array, appSecret: string) =>
  `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
