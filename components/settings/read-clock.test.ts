import { expect, test } from "vitest";
import { readClock, shownClock } from "./read-clock.ts";

test("a time of the day is read as people type it, in 24 hours", () => {
  const read = ["9", "9.30", "09:30", "0930", " 17.00 ", "23:59", "00.00"].map(readClock);
  expect(read).toEqual(["09:00", "09:30", "09:30", "09:30", "17:00", "23:59", "00:00"]);
});

test("what is no time of the day is not taken for one", () => {
  for (const typed of ["", "24.00", "9.75", "pagi", "9.3", "5 PM", "12345"]) {
    expect(readClock(typed), typed).toBeNull();
  }
});

test("the hours stand there as the language writes them", () => {
  expect([shownClock("09:00", "id"), shownClock("09:00", "en")]).toEqual(["09.00", "09:00"]);
});
