import type { Channel } from "#lib/channels/schema.ts";
import type { Contact } from "#lib/contacts/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Presence } from "#lib/presence/schema.ts";

export const messageEvents = [
  "message.queued",
  "message.received",
  "message.sent",
  "message.delivered",
  "message.read",
  "message.failed",
  "message.deleted",
  "message.updated",
] as const;

export const conversationEvents = [
  "conversation.created",
  "conversation.handoff",
  "conversation.released",
  "conversation.resolved",
  "conversation.reopened",
  "conversation.assigned",
  "conversation.updated",
] as const;

export type LiveMessage = {
  type: (typeof messageEvents)[number];
  data: Message;
  /** Nobody's in particular: its `unreadCount` says nothing. */
  conversation?: Conversation;
};

export type LiveConversation = { type: (typeof conversationEvents)[number]; data: Conversation };

export type LiveRead = {
  type: "conversation.read";
  data: { conversationId: string; readerId: string; unreadCount: number };
};

export type LiveChannel = { type: "channel.state"; data: Channel };

export type LiveContact = { type: "contact.updated"; data: Contact };

export type LiveErasure = {
  type: "contact.erased";
  data: { contactId: string; conversationIds: string[] };
};

/** `to` is null where the label is gone. */
export type LiveLabel = { type: "label.updated"; data: { from: string; to: string | null } };

/** Somebody was called in a note. */
export type LiveMention = { type: "note.mentioned"; data: { members: string[]; note: Message } };

/** What is merged into everything that the browser remembers. */
export type LiveEvent =
  | LiveMessage
  | LiveConversation
  | LiveRead
  | LiveChannel
  | LiveContact
  | LiveErasure
  | LiveLabel
  | LiveMention;

/** Told as it happens and kept by nobody. */
export type LivePresence = { type: "conversation.presence"; data: Presence };

/** Lists that are asked for again, by the first part of their query's key. */
export const refreshes = {
  "product.updated": "GET /products",
  "product.archived": "GET /products",
  "product.import": "GET /products",
  "template.status": "GET /templates",
  "channel.state": "GET /channels",
  "label.updated": "GET /labels",
  "contact.updated": "GET /contacts",
  "contact.erased": "GET /contacts",
  "credits.low": "GET /credits",
  "credits.exhausted": "GET /credits",
  "webhook.disabled": "GET /webhooks",
} as const;

export const eventTypes: LiveEvent["type"][] = [
  ...messageEvents,
  ...conversationEvents,
  "conversation.read",
  "channel.state",
  "contact.updated",
  "contact.erased",
  "label.updated",
  "note.mentioned",
];

export const isMessageEvent = (event: LiveEvent): event is LiveMessage =>
  event.type.startsWith("message.");

export const isConversationEvent = (event: LiveEvent): event is LiveConversation =>
  (conversationEvents as readonly string[]).includes(event.type);
