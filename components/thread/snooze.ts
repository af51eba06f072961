import { dayAt, weekdayOf } from "#components/time.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

export type SnoozeChoice = "hours" | "tomorrow" | "week";

const laterHours = 3;
const morning = 9;

/** When a snoozed chat comes back: in three hours, tomorrow morning or on Monday morning of the shop's own clock. */
export function snoozeUntil(choice: SnoozeChoice, now: Date): Date {
  if (choice === "hours") return new Date(now.getTime() + laterHours * 3_600_000);
  const daysToMonday = (8 - weekdayOf(now)) % 7 || 7;
  return dayAt(now, choice === "tomorrow" ? 1 : daysToMonday, morning);
}

export const isSnoozed = (card: Conversation): boolean =>
  card.snoozedUntil !== null && Date.parse(card.snoozedUntil) > Date.now();
