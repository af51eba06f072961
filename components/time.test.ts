import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  calendarDay,
  cardTime,
  clock,
  dayAt,
  dayName,
  daysBetween,
  endOfDay,
  noonOf,
  soundLength,
  spanOf,
  tellTimesIn,
  weekdayOf,
} from "./time.ts";

const now = new Date(2026, 10, 21, 10, 0);
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).toISOString();

describe("times", () => {
  it("writes the clock with a full stop in Indonesian, with a colon in English", () => {
    expect(clock(at(21, 9, 5), "id")).toBe("09.05");
    expect(clock(at(21, 9, 5), "en")).toBe("09:05");
    expect(clock(at(21, 0, 5), "id")).toBe("00.05");
  });

  it("says when a chat last moved as briefly as it can", () => {
    expect(cardTime(at(21, 9, 14), now, "id")).toBe("09.14");
    expect(cardTime(at(20, 23, 59), now, "id")).toBe("Kemarin");
    expect(cardTime(at(18, 9), now, "id")).toBe("Rabu");
    expect(cardTime(at(12, 9), now, "id")).toBe("12 Nov");
    expect(cardTime(new Date(2025, 2, 12).toISOString(), now, "id")).toBe("12 Mar 2025");
    expect(cardTime(at(20, 9), now, "en")).toBe("Yesterday");
  });

  it("names the day of a date chip", () => {
    expect(dayName(at(21, 1), now, "id")).toBe("Hari ini");
    expect(dayName(at(20, 1), now, "en")).toBe("Yesterday");
    expect(dayName(at(1, 1), now, "id")).toBe("1 November 2026");
  });

  it("counts what is left in hours and minutes", () => {
    expect(spanOf(23 * 3_600_000 + 57 * 60_000 + 59_000)).toEqual({
      days: 0,
      hours: 23,
      minutes: 57,
    });
    expect(spanOf(-5)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });

  it("writes the length of a voice note", () => {
    expect(soundLength(23, "id")).toBe("0.23");
    expect(soundLength(3_909, "en")).toBe("1:05:09");
  });
});

describe("the shop's clock, wherever one looks from", () => {
  const usual = Intl.DateTimeFormat().resolvedOptions().timeZone;
  beforeAll(() => tellTimesIn("Asia/Jayapura"));
  afterAll(() => tellTimesIn(usual));
  const late = new Date("2026-11-20T15:30:00Z");

  it("tells the time there", () => {
    expect(clock(late, "id")).toBe("00.30");
  });

  it("begins the day when it begins there", () => {
    expect(daysBetween(new Date("2026-11-20T14:59:00Z"), late)).toBe(1);
    expect(cardTime("2026-11-20T14:59:00Z", late, "id")).toBe("Kemarin");
    expect(weekdayOf(late)).toBe(6);
  });

  it("knows its calendar, and when a day of it ends", () => {
    expect(calendarDay(late)).toBe("2026-11-21");
    expect(noonOf("2026-11-21").toISOString()).toBe("2026-11-21T03:00:00.000Z");
    expect(endOfDay(noonOf("2026-11-30")).toISOString()).toBe("2026-11-30T14:59:59.999Z");
    expect(endOfDay(late, 30).toISOString()).toBe("2026-12-21T14:59:59.999Z");
  });

  it("knows tomorrow morning there, also where summer time ends in between", () => {
    expect(dayAt(late, 1, 8).toISOString()).toBe("2026-11-21T23:00:00.000Z");
    tellTimesIn("Europe/Berlin");
    expect(dayAt(new Date("2026-10-24T12:00:00Z"), 1, 8).toISOString()).toBe(
      "2026-10-25T07:00:00.000Z",
    );
    tellTimesIn("Asia/Kolkata");
    expect(clock("2026-11-21T03:04:00Z", "en")).toBe("08:34");
    expect(daysBetween(new Date("2026-11-21T18:29:00Z"), new Date("2026-11-21T18:31:00Z"))).toBe(1);
  });
});
