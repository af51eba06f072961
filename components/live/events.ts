import type { Channel } from "#lib/channels/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";

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

export type LiveEvent = LiveMessage | LiveConversation | LiveRead | LiveChannel;

export const eventTypes: LiveEvent["type"][] = [
  ...messageEvents,
  ...conversationEvents,
  "conversation.read",
  "channel.state",
];

export const isMessageEvent = (event: LiveEvent): event is LiveMessage =>
  event.type.startsWith("message.");
