export type Locale = "id" | "en";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The browser's own until the shop's is known. */
let zone: string | undefined;

/**
 * In which zone all times are told: the shop's, wherever one looks from. Said once per page; the
 * server says it for each page that it draws, just before it does.
 */
export function tellTimesIn(timeZone: string) {
  zone = timeZone;
}

/** British English writes day before month and 24 hours, as everybody here does. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${zone} ${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", {
    timeZone: zone,
    ...options,
  });
  formats.set(name, made);
  return made;
}

/** `09.14` in Indonesian, `09:14` in English. */
export const clock = (at: string | Date, locale: Locale): string =>
  format(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const offsets = new Map<string, number>();

/** How far the zone's clocks are from UTC then. Asked once per hour: threads have thousands of times. */
function offsetMs(at: number): number {
  const hour = Math.floor(at / hourMs);
  const name = `${zone} ${hour}`;
  const known = offsets.get(name);
  if (known !== undefined) return known;
  const parts = format("en", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  }).formatToParts(hour * hourMs);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const told = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  offsets.set(name, told - hour * hourMs);
  return told - hour * hourMs;
}

/** The zone's own calendar and clock, to be read with the `UTC` getters. */
const inZone = (at: Date): Date => new Date(at.getTime() + offsetMs(at.getTime()));

const dayOf = (at: Date): number => Math.floor(inZone(at).getTime() / dayMs);

/** Whole calendar days between. */
export const daysBetween = (earlier: Date, later: Date): number => dayOf(later) - dayOf(earlier);

/** So many days from now, at this hour of the shop's own clock. */
export function dayAt(now: Date, days: number, hour: number): Date {
  const wanted = (dayOf(now) + days) * dayMs + hour * hourMs;
  return new Date(wanted - offsetMs(wanted - offsetMs(now.getTime())));
}

/** `2026-11-22`, as the shop's own calendar says. */
export const calendarDay = (at: Date): string => inZone(at).toISOString().slice(0, 10);

/** The middle of a day of the shop's calendar, `2026-11-22`. */
export function noonOf(day: string): Date {
  const wanted = Date.parse(`${day}T12:00:00Z`);
  return new Date(wanted - offsetMs(wanted));
}

/** The last moment of the day so many days from this one. */
export const endOfDay = (at: Date, days = 0): Date =>
  new Date(dayAt(at, days + 1, 0).getTime() - 1);

export const weekdayOf = (at: Date): number => inZone(at).getUTCDay();

export const sameDay = (a: string, b: string): boolean =>
  daysBetween(new Date(a), new Date(b)) === 0;

const relativeDays = new Map<string, string>();

/** Kept: to make such a format takes longer than to draw the card that says it. */
function relativeDay(days: number, locale: Locale): string {
  const name = `${locale} ${days}`;
  const known = relativeDays.get(name);
  if (known !== undefined) return known;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day");
  const told = words.charAt(0).toUpperCase() + words.slice(1);
  relativeDays.set(name, told);
  return told;
}

/** When a card last moved: `09.14`, `Kemarin`, `Jumat`, `12 Nov`, `12 Nov 2025`. */
export function cardTime(at: string, now: Date, locale: Locale): string {
  const date = new Date(at);
  const days = daysBetween(date, now);
  if (days <= 0) return clock(date, locale);
  if (days === 1) return relativeDay(1, locale);
  if (days < 7) return format(locale, { weekday: "long" }).format(date);
  return shortDate(at, now, locale);
}

/** `12 Nov`, with the year where it is another one. */
export function shortDate(at: string, now: Date, locale: Locale): string {
  const date = new Date(at);
  const thisYear = inZone(date).getUTCFullYear() === inZone(now).getUTCFullYear();
  const year = thisYear ? undefined : "numeric";
  return format(locale, { day: "numeric", month: "short", year }).format(date);
}

export const longDate = (at: string, locale: Locale): string =>
  format(locale, { day: "numeric", month: "long", year: "numeric" }).format(new Date(at));

/** What a date chip says: `Hari ini`, `Kemarin`, `Jumat`, `12 November 2026`. */
export function dayName(at: string, now: Date, locale: Locale): string {
  const days = daysBetween(new Date(at), now);
  if (days === 0 || days === 1) return relativeDay(days, locale);
  if (days > 1 && days < 7) return format(locale, { weekday: "long" }).format(new Date(at));
  return longDate(at, locale);
}

/** The day and the time: `Sen 23 Nov, 09.00`. */
export const moment = (at: string | Date, locale: Locale): string =>
  `${format(locale, { weekday: "short", day: "numeric", month: "short" }).format(new Date(at))}, ${clock(at, locale)}`;

export type Span = { days: number; hours: number; minutes: number };

/** A length of time, whole minutes, never negative. */
export function spanOf(ms: number): Span {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return {
    days: Math.floor(minutes / 1_440),
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  };
}

/** `0.23`, `1.05.09`: a length of sound. */
export function soundLength(seconds: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0")))
    .join(locale === "id" ? "." : ":");
}
