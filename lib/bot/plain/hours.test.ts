import { describe, expect, test } from "vitest";
import { officeHours } from "#lib/testing/bot/example-shop.ts";
import type { Hours } from "../think.ts";
import { doorAt, stretchesOf, zoneName } from "./hours.ts";

const at = (utc: string, timezone = "Asia/Jakarta", hours: Hours = officeHours) =>
  doorAt(hours, new Date(utc), timezone);

describe("the door", () => {
  test("without hours the shop is always open", () => {
    expect(doorAt(null, new Date(), "Asia/Jakarta")).toEqual({ open: true });
  });

  test("opens and closes by the shop's clock, whatever the server's", () => {
    expect(at("2026-11-20T01:59:00Z")).toMatchObject({ open: false, next: { inDays: 0 } });
    expect(at("2026-11-20T02:00:00Z")).toEqual({ open: true });
    expect(at("2026-11-20T09:59:00Z")).toEqual({ open: true });
    expect(at("2026-11-20T10:00:00Z")).toMatchObject({ open: false });
    expect(at("2026-11-20T00:30:00Z", "Asia/Jayapura")).toEqual({ open: true });
  });

  test("says when it opens again: today, tomorrow, or over the weekend", () => {
    expect(at("2026-11-20T00:00:00Z")).toMatchObject({ next: { inDays: 0, time: "09.00" } });
    expect(at("2026-11-19T12:00:00Z")).toMatchObject({
      next: { inDays: 1, weekday: 4, zone: "WIB" },
    });
    expect(at("2026-11-21T06:00:00Z")).toMatchObject({ next: { inDays: 2, weekday: 0 } });
  });

  test("a night market is open past midnight", () => {
    const night = {
      week: Array.from({ length: 7 }, () => ({ open: "18:00", close: "02:00" })),
      closedText: null,
    };
    expect(at("2026-11-20T18:30:00Z", "Asia/Jakarta", night)).toEqual({ open: true });
    expect(at("2026-11-20T19:30:00Z", "Asia/Jakarta", night)).toMatchObject({ open: false });
  });

  test("a holiday is closed whatever its weekday, and so is what it would have kept open past midnight", () => {
    const natal = { date: "2026-12-25", name: "Natal", hours: null };
    const hours = { ...officeHours, holidays: [natal] };
    // A Friday noon.
    expect(at("2026-12-25T05:00:00Z", "Asia/Jakarta", hours)).toMatchObject({
      open: false,
      next: { inDays: 1, date: "2026-12-26" },
    });
    expect(at("2026-12-24T12:00:00Z", "Asia/Jakarta", hours)).toMatchObject({
      next: { inDays: 2, weekday: 5 },
    });
    const night = { ...natal, date: "2026-11-20", hours: { open: "20:00", close: "01:00" } };
    const late = { ...officeHours, holidays: [night] };
    expect(at("2026-11-20T04:00:00Z", "Asia/Jakarta", late)).toMatchObject({ open: false });
    expect(at("2026-11-20T17:30:00Z", "Asia/Jakarta", late)).toEqual({ open: true });
  });

  test("after long holidays the shop opens on the day after the last", () => {
    const days = [25, 26, 27, 28, 29, 30, 31].map((day) => `2026-12-${day}`);
    const closed = [...days, "2027-01-01", "2027-01-02", "2027-01-03"];
    const holidays = closed.map((date) => ({ date, name: null, hours: null }));
    const hours = { ...officeHours, holidays };
    expect(at("2026-12-25T05:00:00Z", "Asia/Jakarta", hours)).toMatchObject({
      next: { inDays: 10, date: "2027-01-04", weekday: 0 },
    });
  });

  test("a shop that never opens names no day", () => {
    const never = { week: Array.from({ length: 7 }, () => null), closedText: null };
    expect(at("2026-11-20T03:00:00Z", "Asia/Jakarta", never)).toEqual({ open: false, next: null });
  });
});

test("Indonesia's zones go by their names", () => {
  const now = new Date("2026-11-20T03:00:00Z");
  const names = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"];
  expect(names.map((zone) => zoneName(zone, now))).toEqual(["WIB", "WIB", "WITA", "WIT"]);
  expect(zoneName("Asia/Singapore", now)).toBe("GMT+8");
});

test("days with the same hours are told together", () => {
  expect(stretchesOf(officeHours)).toEqual([
    { first: 0, last: 4, open: "09.00", close: "17.00" },
    { first: 5, last: 5, open: "09.00", close: "12.00" },
  ]);
});
