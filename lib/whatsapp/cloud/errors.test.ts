import { expect, test } from "vitest";
import { remedyFor, remedyForUnreached } from "./errors.ts";

const calm = () => 0;
const wild = () => 1;
const at = (code: number, attempt = 1, httpStatus = 400, subcode?: number) =>
  remedyFor(code, httpStatus, attempt, subcode, calm);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

test.each([0, 190])("%i pauses the channel until there is a new token", (code) => {
  expect(at(code, 1, 401)).toEqual({ do: "pause-channel", reason: "token" });
});

test.each([3, 10, ...range(200, 299), 131005])("%i takes the channel down: permissions", (code) => {
  expect(at(code, 1, 403)).toEqual({ do: "pause-channel", reason: "permissions" });
});

test.each([4, 80007])("%i backs off from a minute to an hour", (code) => {
  expect(at(code)).toEqual({ do: "back-off", scope: "channel", afterMs: 60_000 });
  expect(at(code, 3)).toMatchObject({ afterMs: 240_000 });
  expect(at(code, 50)).toMatchObject({ afterMs: 3_600_000 });
});

test("130429 holds the whole number, 1 s · 2ⁿ with jitter, though it comes as HTTP 400", () => {
  const waits = [1, 2, 3, 4].map((attempt) => at(130429, attempt));
  expect(waits).toEqual(
    [1_000, 2_000, 4_000, 8_000].map((afterMs) => ({ do: "back-off", scope: "channel", afterMs })),
  );
  expect(remedyFor(130429, 400, 3, undefined, wild)).toMatchObject({ afterMs: 6_000 });
  expect(at(130429, 99)).toMatchObject({ afterMs: 300_000 });
});

test("131056 holds this recipient only, 4^X seconds", () => {
  const waits = [1, 2, 3, 4].map((attempt) => at(131056, attempt));
  expect(waits).toEqual(
    [1_000, 4_000, 16_000, 64_000].map((afterMs) => ({
      do: "back-off",
      scope: "recipient",
      afterMs,
    })),
  );
});

test.each([131048, 131064])("%i stops the number from writing first, for a day", (code) => {
  expect(at(code)).toEqual({ do: "stop-initiating", forMs: 86_400_000 });
});

test.each([1, 2, 131000, 131016, 133004])("%i is tried again, at most 5 times", (code) => {
  expect(at(code)).toEqual({ do: "retry", afterMs: 1_000, maxAttempts: 5 });
  expect(at(code, 3)).toMatchObject({ do: "retry", afterMs: 16_000 });
});

test.each([500, 502, 503])("an unknown code with HTTP %i is tried again, at most 5 times", (s) => {
  expect(at(999_999, 1, s)).toEqual({ do: "retry", afterMs: 1_000, maxAttempts: 5 });
});

test("an unknown code with a 4xx is final", () => {
  expect(at(999_999, 1, 400)).toEqual({ do: "give-up" });
  expect(at(100, 1, 400)).toEqual({ do: "give-up" });
  expect(at(131009, 1, 400)).toEqual({ do: "give-up" });
});

test("an unknown code with HTTP 429 is a limit, not the message's end", () => {
  expect(at(613, 1, 429)).toMatchObject({ do: "back-off", scope: "channel" });
});

test.each([131057, 2494100])("%i is tried again in 1 to 5 minutes", (code) => {
  expect(at(code)).toMatchObject({ do: "retry", afterMs: 60_000 });
  expect(remedyFor(code, 400, 7, undefined, wild)).toMatchObject({ afterMs: 300_000 });
});

test("2494100 is known as a subcode too", () => {
  expect(at(100, 1, 400, 2494100)).toMatchObject({ do: "retry", afterMs: 60_000 });
});

test.each([368, 131031, 130497])("%i is a policy block", (code) => {
  expect(at(code)).toEqual({ do: "pause-channel", reason: "policy" });
});

test.each([33, 133010, 131045, 133000, 133006, 131042, 131037, 134011])(
  "%i takes the channel down, with the reason",
  (code) => {
    expect(at(code)).toEqual({ do: "pause-channel", reason: "account" });
  },
);

test("100 with subcode 33 is the number that is gone", () => {
  expect(at(100, 1, 400, 33)).toEqual({ do: "pause-channel", reason: "account" });
});

test("131047 is final and offers a template", () => {
  expect(at(131047)).toEqual({ do: "give-up", hint: "template" });
});

test.each([131026, 131021, 131030, 130472, 131062])("%i is final", (code) => {
  expect(at(code)).toEqual({ do: "give-up" });
});

test("131049 is final, and the person is spared for a while", () => {
  expect(at(131049)).toEqual({ do: "give-up", hint: "spared" });
});

test("131050 is final and the wish is remembered", () => {
  expect(at(131050)).toEqual({ do: "give-up", hint: "opt-out" });
});

test.each([131052, 131053])("%i gets one retry, then the media is to be mended", (code) => {
  expect(at(code)).toEqual({ do: "retry", afterMs: 5_000, maxAttempts: 2, upload: true });
  expect(at(code, 2)).toEqual({ do: "give-up", hint: "media" });
});

test.each([132000, 132008, 132012])("%i: the template's variables are wrong", (code) => {
  expect(at(code)).toEqual({ do: "give-up", hint: "template-wrong" });
});

test.each([132001, 132005, 132007, 132015, 132016, 132068])(
  "%i is final for this template",
  (code) => {
    expect(at(code, 1, 404)).toEqual({ do: "give-up", hint: "template-dead" });
  },
);

test("a code that the table knows means the same under any HTTP status", () => {
  expect(at(190, 1, 500)).toEqual({ do: "pause-channel", reason: "token" });
  expect(at(131047, 1, 500)).toEqual({ do: "give-up", hint: "template" });
});

test("a broken line is tried for about an hour", () => {
  const waits = range(1, 20).map((attempt) => remedyForUnreached(attempt, calm));
  expect(waits[0]).toEqual({ do: "retry", afterMs: 1_000, maxAttempts: 20 });
  const totalMs = waits.reduce((sum, wait) => sum + ("afterMs" in wait ? wait.afterMs : 0), 0);
  expect(totalMs).toBeGreaterThan(45 * 60_000);
  expect(totalMs).toBeLessThan(90 * 60_000);
});
