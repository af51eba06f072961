import type { Channel } from "#lib/channels/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { newId } from "#lib/ids.ts";
import type { Message } from "#lib/messages/schema.ts";
import { ownContent, sampleContent } from "./sample-content.ts";
import type { EventName, SampleType } from "./schema.ts";

export type SampleEvent = { type: EventName; timestamp: string; data: object };

/** An event as an endpoint would receive it, about a customer who doesn't exist. */
export function sampleOf(type: SampleType, now: Date): SampleEvent {
  const at = now.toISOString();
  const { event, data } = contentOf(type, at);
  return { type: event, timestamp: at, data };
}

function contentOf(type: SampleType, at: string): { event: EventName; data: object } {
  switch (type) {
    case "status":
    case "message.delivered":
      return { event: "message.delivered", data: outgoing(at, "DELIVERED") };
    case "message.received":
      return { event: type, data: incoming("text", at) };
    case "message.sent":
      return { event: type, data: outgoing(at, "SENT") };
    case "message.read":
      return { event: type, data: outgoing(at, "READ") };
    case "message.failed":
      return { event: type, data: outgoing(at, "FAILED") };
    case "message.deleted":
      return { event: type, data: { ...incoming("text", at), text: null, deletedAt: at } };
    case "conversation.created":
    case "conversation.released":
      return { event: type, data: conversation(at, "BOT") };
    case "conversation.handoff":
    case "conversation.assigned":
      return { event: type, data: conversation(at, "HUMAN") };
    case "conversation.resolved":
      return { event: type, data: conversation(at, "RESOLVED") };
    case "credits.low":
      return { event: type, data: { available: 180 } };
    case "credits.exhausted":
      return { event: type, data: { available: 0 } };
    case "channel.state":
      return { event: type, data: channel(at) };
    case "template.status":
      return { event: type, data: template() };
    case "template":
    case "product":
      return { event: "message.sent", data: { ...outgoing(at, "SENT"), ...ownContent(type) } };
    default:
      return { event: "message.received", data: incoming(type, at) };
  }
}

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
  deletedAt: null,
});

const incoming = (type: Message["type"], at: string): Message => ({
  ...base(at),
  direction: "IN",
  as: "CONTACT",
  via: "channel",
  type,
  status: "RECEIVED",
  ...sampleContent(type),
});

const outgoing = (at: string, status: Message["status"]): Message => ({
  ...base(at),
  direction: "OUT",
  as: "BOT",
  via: "bot",
  type: "text",
  text: "Kemeja parang ukuran L masih ada, Rp189.000.",
  status,
  sentAt: at,
  ...((status === "DELIVERED" || status === "READ") && { deliveredAt: at }),
  ...(status === "READ" && { readAt: at }),
  ...(status === "FAILED" && {
    sentAt: null,
    error: { code: "131026", message: "Message undeliverable", retryable: false },
  }),
});

function conversation(at: string, status: Conversation["status"]): Conversation {
  const asked = "Bisa bicara dengan admin?";
  return {
    id: newId(),
    status,
    channel: { id: newId(), kind: "CLOUD", name: "WhatsApp Toko" },
    contact: { id: newId(), name: "Pelanggan Contoh", phone: "6281234567890", photoUrl: null },
    assignee: status === "HUMAN" ? { id: newId(), name: "Admin Contoh" } : null,
    labels: ["contoh"],
    unreadCount: 0,
    unanswered: status === "HUMAN",
    lastMessage: {
      id: newId(),
      type: "text",
      preview: asked,
      direction: "IN",
      as: "CONTACT",
      status: "RECEIVED",
      createdAt: at,
    },
    windowExpiresAt: new Date(Date.parse(at) + 24 * 3_600_000).toISOString(),
    snoozedUntil: null,
    handoff: status === "HUMAN" ? { at, reason: asked } : null,
    createdAt: at,
    lastActivityAt: at,
  };
}

const channel = (at: string): Channel => ({
  id: newId(),
  kind: "CLOUD",
  name: "WhatsApp Toko",
  phone: "6281200000000",
  state: "disconnected",
  stateReason: "token: Error validating access token (190)",
  lastInboundAt: at,
  createdAt: at,
});

/** In Meta's own words. */
const template = () => ({
  channelId: newId(),
  field: "message_template_status_update",
  event: "APPROVED",
  message_template_id: 594425479261596,
  message_template_name: "pesanan_dikirim",
  message_template_language: "id",
  reason: null,
});
