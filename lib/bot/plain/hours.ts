import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";
import { subDays } from "date-fns/subDays";
import type { Hours } from "../think.ts";

export type NextOpening = {
  inDays: number;
  weekday: number;
  /** `YYYY-MM-DD`, where the shop is. */
  date: string;
  time: string;
  zone: string;
};
export type DoorState = { open: true } | { open: false; next: NextOpening | null };

const dayMinutes = 24 * 60;
/** A shop that opens no sooner than that says no day: Lebaran is over by then. */
const daysAhead = 60;
const zones: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Ujung_Pandang": "WITA",
  "Asia/Jayapura": "WIT",
};

function minutesOf(time: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= dayMinutes && Number(match[2]) < 60 ? minutes : null;
}

/** A zone this computer does not know must not silence the bot. */
export function zoneOf(timezone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return "Asia/Jakarta";
  }
}

export const clockOf = (time: string) => time.trim().replace(":", ".").padStart(5, "0");

export function zoneName(timezone: string, now: Date): string {
  const own = zones[timezone];
  if (own) return own;
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zoneOf(timezone),
    timeZoneName: "short",
  });
  return parts.formatToParts(now).find(({ type }) => type === "timeZoneName")?.value ?? "";
}

const dateOf = (day: TZDate) => format(day, "yyyy-MM-dd");
const weekdayOf = (day: TZDate) => (day.getDay() + 6) % 7;

/** What differs on a day from its weekday: a holiday, or other hours for once. */
export type Exception = NonNullable<Hours["holidays"]>[number];

export const exceptionOn = (hours: Hours, day: TZDate): Exception | undefined =>
  hours.holidays?.find(({ date }) => date === dateOf(day));

function hoursOn(hours: Hours, day: TZDate) {
  const exception = exceptionOn(hours, day);
  return exception ? exception.hours : (hours.week[weekdayOf(day)] ?? null);
}

/** Opening and closing minute; past midnight the closing minute exceeds the day. */
function spanOf(day: { open: string; close: string } | null) {
  const from = day ? minutesOf(day.open) : null;
  const until = day ? minutesOf(day.close) : null;
  if (from === null || until === null) return null;
  return { from, until: until > from ? until : until + dayMinutes };
}

export const localTime = (now: Date, timezone: string): TZDate =>
  new TZDate(now.getTime(), zoneOf(timezone));

/** Is somebody there now, and if not, when next? In the shop's own zone, whatever the server's. */
export function doorAt(hours: Hours | null, now: Date, timezone: string): DoorState {
  if (!hours) return { open: true };
  const here = localTime(now, timezone);
  const minute = here.getHours() * 60 + here.getMinutes();
  const today = spanOf(hoursOn(hours, here));
  const yesterday = spanOf(hoursOn(hours, subDays(here, 1)));
  if (today && minute >= today.from && minute < today.until) return { open: true };
  if (yesterday && minute + dayMinutes < yesterday.until) return { open: true };
  for (let inDays = 0; inDays <= daysAhead; inDays++) {
    const day = addDays(here, inDays);
    const times = hoursOn(hours, day);
    const span = spanOf(times);
    if (!times || !span || (inDays === 0 && minute >= span.from)) continue;
    const zone = zoneName(timezone, day);
    const time = clockOf(times.open);
    return {
      open: false,
      next: { inDays, weekday: weekdayOf(day), date: dateOf(day), time, zone },
    };
  }
  return { open: false, next: null };
}

/** Days with the same hours in a row: `{ first: 0, last: 4, open, close }`. */
export type Stretch = { first: number; last: number; open: string; close: string };

export function stretchesOf(hours: Hours): Stretch[] {
  const stretches: Stretch[] = [];
  hours.week.slice(0, 7).forEach((day, weekday) => {
    if (!day || spanOf(day) === null) return;
    const open = clockOf(day.open);
    const close = clockOf(day.close);
    const before = stretches.at(-1);
    if (before?.last === weekday - 1 && before.open === open && before.close === close) {
      before.last = weekday;
    } else stretches.push({ first: weekday, last: weekday, open, close });
  });
  return stretches;
}
