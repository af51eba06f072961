import type { Conversation } from "#lib/conversations/schema.ts";

/** What somebody asked for, as the card will be when it is done. */
export type Change = (card: Conversation) => Conversation;

/** What is not answered yet, and the cards that the server told meanwhile, the latest last. */
type Ahead = { changes: Change[]; heard: Conversation[] };

const ahead = new Map<string, Ahead>();
/** What was answered, and the stream has not come to yet. */
const answers = new WeakMap<Change, Conversation>();
/** How much had been heard when the server was asked. */
const begun = new WeakMap<Change, number>();

/** The chats of which something is. */
export const underWay = (): string[] => [...ahead.keys()];

/** From now on the card is shown as if it were done, whatever is told of it meanwhile. */
export function goAhead(card: Conversation, change: Change): void {
  const under = ahead.get(card.id) ?? { changes: [], heard: [card] };
  under.changes.push(change);
  ahead.set(card.id, under);
}

/** Its turn has come: what is told from now on may be of it. */
export function askAhead(id: string, change: Change): void {
  begun.set(change, ahead.get(id)?.heard.length ?? 0);
}

/** It is refused, or held long enough. Tells the card as the server told it last. */
export function endAhead(id: string, change: Change): Conversation | undefined {
  const under = ahead.get(id);
  if (under) drop(id, under, change);
  return under?.heard.at(-1);
}

/** It is done. Tells the card as it is now: the stream may be further than the answer. */
export function answerAhead(answer: Conversation, change: Change): Conversation {
  const under = ahead.get(answer.id);
  if (!under) return answer;
  drop(answer.id, under, change);
  // What was answered before is older than this.
  for (const one of under.changes) if (answers.has(one)) drop(answer.id, under, one);
  const since = under.heard.slice(begun.get(change));
  return (since.some((told) => agree(told, answer)) && since.at(-1)) || answer;
}

/** What the stream tells until it comes to the answer is older, and changes nothing of it. */
export function holdAhead(answer: Conversation): Change {
  const { status, assignee, handoff, labels, snoozedUntil } = answer;
  const change: Change = (card) => ({ ...card, status, assignee, handoff, labels, snoozedUntil });
  answers.set(change, answer);
  const under = ahead.get(answer.id);
  // What was asked for after it lies over it.
  if (under) under.changes.unshift(change);
  else ahead.set(answer.id, { changes: [change], heard: [answer] });
  return change;
}

/** The card as it is shown, of the card as the server tells it. */
export function asAhead(told: Conversation): Conversation {
  const under = ahead.get(told.id);
  if (!under) return told;
  under.heard.push(told);
  for (const change of under.changes) {
    const answer = answers.get(change);
    if (answer && agree(told, answer)) drop(told.id, under, change);
  }
  return under.changes.reduce((card, change) => change(card), told);
}

/** The card as the server told it last, without what is not answered yet. */
export const toldOf = (card: Conversation): Conversation =>
  ahead.get(card.id)?.heard.at(-1) ?? card;

function drop(id: string, under: Ahead, change: Change): void {
  under.changes = under.changes.filter((one) => one !== change);
  if (under.changes.length === 0) ahead.delete(id);
}

/** Whether two tellings of a card say the same of what can be done to it. */
const agree = (one: Conversation, other: Conversation): boolean =>
  one.status === other.status &&
  one.assignee?.id === other.assignee?.id &&
  one.snoozedUntil === other.snoozedUntil &&
  one.labels.join("\n") === other.labels.join("\n");
