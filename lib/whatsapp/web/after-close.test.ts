import { expect, test } from "vitest";
import { afterClose } from "./after-close.ts";

const linked = { attempt: 1, linked: true };

test("a device comes again at once when WhatsApp asks it to, as after linking", () => {
  expect(afterClose(515, linked)).toEqual({ next: "again", afterMs: 0 });
});

test("it comes again after growing pauses when the line was lost or WhatsApp is away", () => {
  for (const code of [408, 428, 503, 500, null]) {
    const pauses = [1, 2, 5, 9, 40].map((attempt) => {
      const after = afterClose(code, { attempt, linked: true });
      return after.next === "again" ? after.afterMs : Number.NaN;
    });
    expect(pauses[0]).toBeGreaterThanOrEqual(500);
    expect(pauses[0]).toBeLessThanOrEqual(1_000);
    expect(pauses[2]).toBeGreaterThanOrEqual(8_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(300_000);
    expect(pauses[4]).toBeGreaterThanOrEqual(150_000);
  }
});

test("it stops for good where trying again would be useless or would make it worse", () => {
  const reasons = [401, 402, 403, 411, 440, 463].map((code) => afterClose(code, linked));
  expect(reasons).toEqual([
    { next: "stop", reason: "logged-out", forget: true },
    { next: "stop", reason: "banned", forget: false },
    { next: "stop", reason: "banned", forget: false },
    { next: "stop", reason: "mismatch", forget: true },
    { next: "stop", reason: "replaced", forget: false },
    { next: "stop", reason: "restricted", forget: false },
  ]);
});

test("codes that nobody scanned end the linking, not the line", () => {
  expect(afterClose(408, { attempt: 1, linked: false })).toEqual({
    next: "stop",
    reason: "not-linked",
    forget: true,
  });
});
