import { describe, expect, it } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import { waitingSince } from "./preview.ts";

describe("waiting", () => {
  const card = (more: object) =>
    ({ status: "HUMAN", waitingSince: "2026-11-21T09:00:00.000Z", ...more }) as Conversation;

  it("counts from the first message that nobody has answered", () => {
    expect(waitingSince(card({}))).toBe("2026-11-21T09:00:00.000Z");
  });

  it("does not count while the bot answers, or when all is answered", () => {
    expect(waitingSince(card({ status: "BOT" }))).toBeNull();
    expect(waitingSince(card({ waitingSince: null }))).toBeNull();
  });
});
