import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { format } from "date-fns/format";
import { startOfMonth } from "date-fns/startOfMonth";

export type Period = { name: string; start: Date; end: Date };

/** The calendar month in the tenant's zone that `now` falls into. */
export function periodOf(now: Date, timezone: string): Period {
  const start = startOfMonth(inZone(now, timezone));
  return { name: format(start, "yyyy-MM"), start: plain(start), end: plain(addMonths(start, 1)) };
}

/**
 * The period after the one that ended at `ended`. It begins exactly there, so a tenant that moved
 * to another zone meanwhile has neither a gap nor a second allowance; it ends with the month that
 * its middle lies in.
 */
export function periodAfter(ended: Date, timezone: string): Period {
  const middle = addDays(inZone(ended, timezone), 15);
  return { ...periodOf(plain(middle), timezone), start: ended };
}

/** The same moment of the calendar, months later: 31 January and one month is 28 February. */
export const monthsLater = (now: Date, months: number, timezone: string): Date =>
  plain(addMonths(inZone(now, timezone), months));

/** The date on the tenant's calendar. */
export const dateIn = (moment: Date, timezone: string): string =>
  format(inZone(moment, timezone), "yyyy-MM-dd");

const plain = (date: Date): Date => new Date(date.getTime());

/** A zone that this computer does not know must not take anybody's credits away. */
function inZone(moment: Date, timezone: string): TZDate {
  const date = new TZDate(moment.getTime(), timezone);
  return Number.isNaN(date.getTime()) || Number.isNaN(date.getTimezoneOffset())
    ? new TZDate(moment.getTime(), "Asia/Jakarta")
    : date;
}
