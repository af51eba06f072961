import type { Conversation } from "#lib/conversations/schema.ts";

/** What somebody asked for, as the card will be when it is done. */
export type Change = (card: Conversation) => Conversation;

/** What was asked for and is not answered yet, and the card as the server told it last. */
const ahead = new Map<string, { told: Conversation; changes: Change[] }>();

/** From now on the card is shown as if it were done, whatever is told of it meanwhile. */
export function goAhead(card: Conversation, change: Change): void {
  const under = ahead.get(card.id);
  if (under) under.changes.push(change);
  else ahead.set(card.id, { told: card, changes: [change] });
}

/** It is answered for, one way or the other. Tells the card without it. */
export function endAhead(id: string, change: Change): Conversation | undefined {
  const under = ahead.get(id);
  if (!under) return undefined;
  under.changes = under.changes.filter((one) => one !== change);
  if (under.changes.length === 0) ahead.delete(id);
  return under.told;
}

/** The card as it is shown, of the card as the server tells it. */
export function asAhead(told: Conversation): Conversation {
  const under = ahead.get(told.id);
  if (!under) return told;
  under.told = told;
  return under.changes.reduce((card, change) => change(card), told);
}

/** The card as the server told it last, without what is not answered yet. */
export const toldOf = (card: Conversation): Conversation => ahead.get(card.id)?.told ?? card;
