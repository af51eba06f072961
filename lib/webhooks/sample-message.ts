import { newId } from "#lib/ids.ts";
import type { Message } from "#lib/messages/schema.ts";
import { type Content, sampleContent } from "./sample-content.ts";

const base = (at: string) => ({
  id: newId(),
  conversationId: newId(),
  text: null,
  media: null,
  template: null,
  payload: null,
  replyTo: null,
  reactions: [],
  error: null,
  author: null,
  createdAt: at,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  editedAt: null,
  deletedAt: null,
  deletedFor: null,
});

/** From a customer. */
export const incoming = (type: Message["type"], at: string): Message => ({
  ...base(at),
  direction: "IN",
  as: "CONTACT",
  via: "channel",
  type,
  status: "RECEIVED",
  ...sampleContent(type),
});

/** From the shop. */
export const outgoing = (
  at: string,
  status: Message["status"],
  content: Content = { text: "Kemeja parang ukuran L masih ada, Rp189.000." },
): Message => ({
  ...base(at),
  direction: "OUT",
  as: "BOT",
  via: "bot",
  type: "text",
  ...content,
  status,
  sentAt: at,
  ...((status === "DELIVERED" || status === "READ") && { deliveredAt: at }),
  ...(status === "READ" && { readAt: at }),
  ...(status === "FAILED" && {
    sentAt: null,
    error: { code: "131026", message: "Message undeliverable", retryable: false },
  }),
});
