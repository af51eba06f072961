export type Locale = "id" | "en";

const formats = new Map<string, Intl.DateTimeFormat>();

/** British English writes day before month and 24 hours, as everybody here does. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = locale + JSON.stringify(options);
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", options);
  formats.set(name, made);
  return made;
}

/** `09.14` in Indonesian, `09:14` in English. */
export const clock = (at: string | Date, locale: Locale): string =>
  format(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));

const midnight = (at: Date): number =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

const dayMs = 86_400_000;

/** Whole calendar days between; rounding takes care of the hour that summer time moves. */
export const daysBetween = (earlier: Date, later: Date): number =>
  Math.round((midnight(later) - midnight(earlier)) / dayMs);

export const sameDay = (a: string, b: string): boolean =>
  daysBetween(new Date(a), new Date(b)) === 0;

const relativeDay = (days: number, locale: Locale): string => {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

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
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
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
