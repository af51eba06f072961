import type { Conversation } from "#lib/conversations/schema.ts";

/** The chips of the list, in their fixed order: Alt+1 … Alt+6. */
export const views = ["needsMe", "unread", "unanswered", "bot", "resolved", "all"] as const;
export type View = (typeof views)[number];

export const viewQuery: Record<View, Record<string, string>> = {
  needsMe: { status: "HUMAN" },
  unread: { unread: "true" },
  unanswered: { unanswered: "true" },
  bot: { status: "BOT" },
  resolved: { status: "RESOLVED" },
  all: {},
};

const tests: Record<View, (card: Conversation) => boolean> = {
  needsMe: (card) => card.status === "HUMAN",
  unread: (card) => card.unreadCount > 0,
  unanswered: (card) => card.unanswered,
  bot: (card) => card.status === "BOT",
  resolved: (card) => card.status === "RESOLVED",
  all: () => true,
};

export const belongs = (card: Conversation, view: View): boolean => tests[view](card);
