import { describe, expect, test } from "vitest";
import { officeHours } from "#lib/testing/bot/example-shop.ts";
import { doorAt, stretchesOf, zoneName } from "./hours.ts";

const at = (utc: string, timezone = "Asia/Jakarta", hours = officeHours) =>
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
