import { TZDate } from "@date-fns/tz";
import { addMonths } from "date-fns/addMonths";
import { format } from "date-fns/format";
import { startOfMonth } from "date-fns/startOfMonth";
import type { When } from "./script.ts";
import { shop } from "./shop.ts";

/** The instant that is meant, in milliseconds. Seen from the shop's clock, not the server's. */
export function instantOf(when: When, nowMs: number): number {
  if ("minutesAgo" in when) return nowMs - when.minutesAgo * 60_000;
  const [hours = 0, minutes = 0] = when.clock.split(".").map(Number);
  const date = new TZDate(nowMs, shop.timezone);
  date.setDate(date.getDate() - when.daysAgo);
  date.setHours(hours, minutes, 0, 0);
  return date.getTime();
}

export type Month = { name: string; start: Date; end: Date };

/** The shop's calendar month that an instant falls into. */
export function monthOf(instant: Date): Month {
  const start = startOfMonth(new TZDate(instant.getTime(), shop.timezone));
  const plain = (date: Date) => new Date(date.getTime());
  return { name: format(start, "yyyy-MM"), start: plain(start), end: plain(addMonths(start, 1)) };
}
