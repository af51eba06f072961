import { describe, expect, it } from "vitest";
import { cardTime, clock, dayName, soundLength, spanOf } from "./time.ts";

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
