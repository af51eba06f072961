/** What can happen. The first group also goes to the tenant's own endpoints; the second is for screens. */
export const eventTypes = [
  "message.received",
  "message.sent",
  "message.delivered",
  "message.read",
  "message.failed",
  "message.deleted",
  "conversation.created",
  "conversation.handoff",
  "conversation.released",
  "conversation.resolved",
  "conversation.assigned",
  "credits.low",
  "credits.exhausted",
  "channel.state",
  "template.status",
] as const;

export const screenEventTypes = [
  "message.queued",
  "message.updated",
  "conversation.updated",
  "conversation.read",
  "conversation.presence",
  "note.mentioned",
  "contact.updated",
  "contact.erased",
  "label.updated",
  "product.updated",
  "product.archived",
  "product.import",
  "webhook.disabled",
] as const;

export type EventType = (typeof eventTypes)[number] | (typeof screenEventTypes)[number];

export const isPublic = (type: EventType): boolean =>
  (eventTypes as readonly EventType[]).includes(type);
