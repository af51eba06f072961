import type { Conversation } from "#lib/conversations/schema.ts";

export type SnoozeChoice = "hours" | "tomorrow" | "week";

const laterHours = 3;
const morning = 9;

/** When a snoozed chat comes back: in three hours, tomorrow morning, on Monday morning. */
export function snoozeUntil(choice: SnoozeChoice, now: Date): Date {
  if (choice === "hours") return new Date(now.getTime() + laterHours * 3_600_000);
  const daysToMonday = (8 - now.getDay()) % 7 || 7;
  const days = choice === "tomorrow" ? 1 : daysToMonday;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}

export const isSnoozed = (card: Conversation): boolean =>
  card.snoozedUntil !== null && Date.parse(card.snoozedUntil) > Date.now();
