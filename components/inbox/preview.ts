import type { Conversation } from "#lib/conversations/schema.ts";

export type LastMessage = NonNullable<Conversation["lastMessage"]>;

/** Since when the customer waits for a person; null while nobody has to answer. */
export const waitingSince = (card: Conversation): string | null =>
  card.status === "HUMAN" ? card.waitingSince : null;
