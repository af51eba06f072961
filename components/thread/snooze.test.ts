import { expect, it } from "vitest";
import { snoozeUntil } from "./snooze.ts";

it("brings a snoozed chat back in three hours, tomorrow morning or on Monday morning", () => {
  const saturday = new Date(2026, 10, 21, 16, 30);
  expect(snoozeUntil("hours", saturday)).toEqual(new Date(2026, 10, 21, 19, 30));
  expect(snoozeUntil("tomorrow", saturday)).toEqual(new Date(2026, 10, 22, 9));
  expect(snoozeUntil("week", saturday)).toEqual(new Date(2026, 10, 23, 9));
  expect(snoozeUntil("week", new Date(2026, 10, 23, 8))).toEqual(new Date(2026, 10, 30, 9));
});
