/** `09:00` as it is kept: `09.00` in Indonesian, `09:00` in English. */
export const shownClock = (kept: string, locale: "id" | "en"): string =>
  locale === "id" ? kept.replace(":", ".") : kept;

/** What people type for a time of the day: `9`, `9.30`, `09:30`, `0930`. Null: not one. */
export function readClock(typed: string): string | null {
  const [, hour, minute = "00"] = /^\s*(\d{1,2})(?:[.:]?([0-5]\d))?\s*$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
