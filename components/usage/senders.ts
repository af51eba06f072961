import type { Usage } from "#lib/usage/schema.ts";

export type Sender = keyof Usage["totals"]["messagesOut"];

/** Colour is a speaker, here as in a thread: teal the bot, nila people, soga the keys. */
export const senders: { sender: Sender; colour: string }[] = [
  { sender: "bot", colour: "var(--bot)" },
  { sender: "human", colour: "var(--brand)" },
  { sender: "api", colour: "var(--soga)" },
  { sender: "template", colour: "var(--warn)" },
  { sender: "phone", colour: "var(--ink-3)" },
];

/** Those who sent anything; the first three stand there anyway. */
export const shownSenders = ({ totals }: Usage) =>
  senders.filter(({ sender }, at) => at < 3 || totals.messagesOut[sender] > 0);
