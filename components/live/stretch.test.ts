import { afterEach, describe, expect, it } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { CachedThread } from "./cache.ts";
import { reader } from "./reader.ts";
import { atRest, hearMessage, mostMessages, withNewer, withOlder } from "./stretch.ts";

const message = (n: number, more: Partial<Message> = {}) =>
  ({
    id: `m${String(n).padStart(4, "0")}`,
    conversationId: "c",
    direction: "IN",
    status: "RECEIVED",
    createdAt: new Date(Date.UTC(2026, 10, 21) + n * 1_000).toISOString(),
    ...more,
  }) as Message;

const run = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => message(from + index));

const thread = (messages: Message[], more: Partial<CachedThread> = {}): CachedThread => ({
  conversation: { id: "c" } as Conversation,
  messages,
  hasOlder: true,
  hasNewer: false,
  beyond: 0,
  missed: 0,
  seams: [],
  firstUnreadId: null,
  ...more,
});

const ends = ({ messages }: CachedThread) => [messages[0]?.id, messages.at(-1)?.id];

afterEach(() => {
  reader.aboveTheEndOf = null;
});

describe("what is remembered of a long chat", () => {
  it("never grows beyond a bound, however far one scrolls up", () => {
    let known = thread(run(5_000, 50));
    for (let from = 4_950; from >= 4_000; from -= 50) {
      known = withOlder(known, { items: run(from, 50).toReversed(), nextCursor: "…" });
    }
    expect(known.messages).toHaveLength(mostMessages);
    expect([ends(known), known.hasNewer]).toEqual([["m4000", "m4299"], true]);
  });

  it("goes on to the end again, page after page, without a gap", () => {
    let known = thread(run(1_000, mostMessages), { hasNewer: true, beyond: 2 });
    known = withNewer(known, { items: run(1_300, 50).toReversed(), hasNewer: true }, 0);
    known = withNewer(known, { items: run(1_350, 20).toReversed(), hasNewer: false }, 0);
    expect([ends(known), known.hasNewer, known.beyond]).toEqual([["m1070", "m1369"], false, 0]);
  });

  it("counts what comes in beyond the part one reads, and does not put it there", () => {
    const known = thread(run(0, 50), { hasNewer: true });
    const after = hearMessage(hearMessage(known, message(900)), message(901, { direction: "OUT" }));
    expect([ends(after), after.beyond]).toEqual([["m0000", "m0049"], 1]);
  });

  it("does not believe that it has all while more came in than the page knew of", () => {
    const known = hearMessage(thread(run(0, 50), { hasNewer: true }), message(99));
    const page = { items: run(50, 10).toReversed(), hasNewer: false };
    expect(withNewer(known, page, 0).hasNewer).toBe(true);
    expect(withNewer(known, page, 1).hasNewer).toBe(false);
  });

  it("lets go of the oldest while one stands at the end, and of nothing while one reads above it", () => {
    const known = thread(run(0, mostMessages + 50));
    expect(hearMessage(known, message(9_000)).messages).toHaveLength(mostMessages);
    reader.aboveTheEndOf = "c";
    const reading = hearMessage(known, message(9_000));
    expect([reading.messages, reading.hasNewer]).toEqual([known.messages, true]);
  });

  it("takes no message in that belongs to a page which is not there", () => {
    const known = thread(run(100, 50));
    expect(hearMessage(known, message(3))).toBe(known);
    expect(ends(hearMessage(thread(run(100, 50), { hasOlder: false }), message(3)))[0]).toBe(
      "m0003",
    );
  });

  it("keeps the end of a chat that was left, and nothing of one that was left in the middle", () => {
    expect(ends(atRest(thread(run(0, 120)), 50) as CachedThread)).toEqual(["m0070", "m0119"]);
    expect(atRest(thread(run(0, 120), { hasNewer: true }), 50)).toBeNull();
  });
});
