import { z } from "zod";
import { ChannelState } from "#lib/channels/schema.ts";
import { ChannelKind, ConversationStatus } from "#lib/conversations/schema.ts";
import { Direction, MessageStatus, messageTypes } from "#lib/messages/schema.ts";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

// Unknown fields are ignored on this surface, so none of these is strict.

const time = z.iso.datetime();
const word = textUpTo(200);
/** As people type it; programs that keep numbers as numbers are understood, too. */
const Phone = z.union([z.string().trim().min(3).max(40), z.int().min(0).transform(String)]);
const Text = textUpTo(4096);
const nextCursor = z.string().nullable();

export const OfDevice = z.object({ device_id: word });
export const PageOfDevice = PageQuery.extend(OfDevice.shape);
export const OfMessage = OfDevice.extend({ message_id: word });
/** Where the phone stands in the path it is text. */
export const AtPhone = OfDevice.extend({ phone: z.string().min(1).max(100) });
export const PageAtPhone = PageQuery.extend(AtPhone.shape);

export const DeviceContacts = z
  .object({
    contacts: z.array(
      z.object({
        id: z.string(),
        phone: z.string().nullable(),
        name: z.string().nullable(),
        photo_url: z.string().nullable(),
        last_seen_at: time.nullable(),
      }),
    ),
    next_cursor: nextCursor,
  })
  .meta({ id: "DeviceContacts" });
export type DeviceContacts = z.infer<typeof DeviceContacts>;

export const DeviceChats = z
  .object({
    chats: z.array(
      z.object({
        id: z.string(),
        phone: z.string().nullable(),
        name: z.string().nullable(),
        status: ConversationStatus,
        unread: z.number().int(),
        /** One line of what was said last. */
        last_message: z.string().nullable(),
        last_at: time,
      }),
    ),
    next_cursor: nextCursor,
  })
  .meta({ id: "DeviceChats" });
export type DeviceChats = z.infer<typeof DeviceChats>;

/** In small letters here, as `queued` is what a send answers. */
const Status = z.enum(MessageStatus.options.map((one) => one.toLowerCase()) as Small[]);
type Small = Lowercase<MessageStatus>;
export const small = (status: MessageStatus) => status.toLowerCase() as Small;

export const DeviceMessages = z
  .object({
    messages: z.array(
      z.object({
        message_id: z.string(),
        direction: Direction,
        type: z.enum(messageTypes),
        text: z.string().nullable(),
        media: z
          .object({
            url: z.string(),
            mime_type: z.string(),
            size: z.number().int().nullable(),
            filename: z.string().nullable(),
          })
          .nullable(),
        status: Status,
        created_at: time,
      }),
    ),
    next_cursor: nextCursor,
  })
  .meta({ id: "DeviceMessages" });
export type DeviceMessages = z.infer<typeof DeviceMessages>;

export const SendFromDevice = OfDevice.extend({ phone: Phone, message: Text }).meta({
  id: "SendFromDevice",
});
export type SendFromDevice = z.infer<typeof SendFromDevice>;

const value = z.string().max(1024);
const Values = z.union([z.array(value).max(50), z.record(z.string().max(60), value)]);

/** A list or an object; on a form, where there is neither, its JSON text. */
const Params = z.union([
  Values,
  z
    .string()
    .transform((text, report) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        report.addIssue({ code: "custom", message: notJson.en, params: notJson });
        return z.NEVER;
      }
    })
    .pipe(Values),
]);
const notJson = {
  id: "params harus berupa daftar atau objek JSON.",
  en: "params must be a list or an object, as JSON.",
};

export const SendTemplateFromDevice = OfDevice.extend({
  phone: Phone,
  template_id: word,
  params: Params.optional(),
}).meta({ id: "SendTemplateFromDevice" });
export type SendTemplateFromDevice = z.infer<typeof SendTemplateFromDevice>;

export const SendFromWaba = z
  .object({ waba_id: word, phone: Phone, message: Text })
  .meta({ id: "SendFromWaba" });
export type SendFromWaba = z.infer<typeof SendFromWaba>;

export const SendTemplateFromWaba = z
  .object({
    waba_id: word,
    phone: Phone,
    template_name: z.string().trim().min(1).max(512),
    params: Params.optional(),
    language: z.string().trim().min(2).max(20).optional(),
  })
  .meta({ id: "SendTemplateFromWaba" });
export type SendTemplateFromWaba = z.infer<typeof SendTemplateFromWaba>;

export const DeviceSent = z
  .object({ message_id: z.string(), status: Status, chat_id: z.string() })
  .meta({ id: "DeviceSent" });
export type DeviceSent = z.infer<typeof DeviceSent>;

export const MarkMessageRead = OfMessage.meta({ id: "MarkMessageRead" });
export type MarkMessageRead = z.infer<typeof MarkMessageRead>;

export const MarkChatRead = OfDevice.extend({ phone: Phone }).meta({ id: "MarkChatRead" });
export type MarkChatRead = z.infer<typeof MarkChatRead>;

export const DeviceRead = z
  .object({ chat_id: z.string(), unread: z.number().int() })
  .meta({ id: "DeviceRead" });
export type DeviceRead = z.infer<typeof DeviceRead>;

export const DeleteFromDevice = OfMessage.extend({ type: z.enum(["me", "everyone"]) }).meta({
  id: "DeleteFromDevice",
});
export type DeleteFromDevice = z.infer<typeof DeleteFromDevice>;

export const DeviceDeleted = z
  .object({ message_id: z.string(), type: z.enum(["me", "everyone"]), deleted_at: time })
  .meta({ id: "DeviceDeleted" });
export type DeviceDeleted = z.infer<typeof DeviceDeleted>;

export const DeviceStatus = z
  .object({
    device_id: z.string(),
    kind: ChannelKind,
    name: z.string(),
    phone: z.string().nullable(),
    state: ChannelState,
    last_inbound_at: time.nullable(),
    /** How long it has been in this state. */
    since: time,
    /** What the phone scans to link the device; only while the state is `qr`. */
    qr: z.string().optional(),
  })
  .meta({ id: "DeviceStatus" });
export type DeviceStatus = z.infer<typeof DeviceStatus>;

export const DeviceTemplates = z
  .object({
    templates: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        language: z.string(),
        status: z.string(),
        components: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  })
  .meta({ id: "DeviceTemplates" });
export type DeviceTemplates = z.infer<typeof DeviceTemplates>;
