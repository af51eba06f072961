import type { Conversation } from "#lib/conversations/schema.ts";

export type LastMessage = NonNullable<Conversation["lastMessage"]>;

/** WhatsApp's marks, taken off: a preview is one plain line. */
export const plainLine = (text: string): string =>
  text
    .replace(/```([^`]+)```/g, "$1")
    .replace(/(^|[\s(])([*_~])(\S(?:.*?\S)?)\2(?=$|[\s.,!?)])/g, "$1$3")
    .replace(/\s+/g, " ")
    .trim();

/** Since when the customer waits for a person; null while nobody has to answer. */
export const waitingSince = (card: Conversation): string | null =>
  card.status === "HUMAN" ? card.waitingSince : null;
