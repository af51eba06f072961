import { expect } from "vitest";
import { plainBot } from "#lib/bot/plain/bot.ts";
import type { Thought, Turn } from "#lib/bot/think.ts";
import { turnOf } from "./example-shop.ts";

/** What must come of a turn; only what is named is checked. */
export type Expected = {
  /** Exactly these products, in this order. */
  shows?: string[];
  /** Exactly these answers of the shop's list. */
  answers?: string[];
  says?: string | RegExp;
  hides?: string | RegExp;
  missed?: boolean;
  /** Hands off with this reason. */
  handsOff?: string;
  asked?: boolean;
};

export async function thoughtOn(
  said: string | string[],
  more: Partial<Turn> = {},
): Promise<Thought> {
  return plainBot(turnOf(said, more));
}

/** No-break spaces are checked once, elsewhere; here they only make tests hard to type. */
const typed = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ");

export function expectThought(thought: Thought, expected: Expected): void {
  const summary =
    thought.do === "answer"
      ? `answer: ${thought.text}`
      : `hand-off (${thought.reason}): ${thought.text}`;
  expect(thought.do, summary).toBe(expected.handsOff === undefined ? "answer" : "hand-off");
  const sources = thought.sources ?? [];
  const used = (kind: string) => sources.filter((s) => s.kind === kind).map(({ id }) => id);
  if (thought.do === "hand-off") {
    expect(thought.reason, summary).toBe(expected.handsOff);
    if (expected.asked !== undefined) expect(thought.asked, summary).toBe(expected.asked);
  } else expect(thought.missed, summary).toBe(expected.missed ?? false);
  if (expected.shows) {
    expect(used("product"), summary).toEqual(expected.shows);
    expect(thought.productIds ?? [], summary).toEqual(expected.shows);
  }
  if (expected.answers) expect(used("answer"), summary).toEqual(expected.answers);
  const matches = (what: string | RegExp) =>
    typeof what === "string" ? typed(thought.text).includes(what) : what.test(typed(thought.text));
  if (expected.says)
    expect(matches(expected.says), `${summary}\nmust say ${expected.says}`).toBe(true);
  if (expected.hides)
    expect(matches(expected.hides), `${summary}\nmust not say ${expected.hides}`).toBe(false);
}

export type Case = [said: string | string[], expected: Expected, more?: Partial<Turn>];

export const titleOf = ([said]: Case) => [said].flat().join(" ⏎ ");
