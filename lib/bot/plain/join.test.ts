import { expect, test } from "vitest";
import { joined } from "./join.ts";

const part = (id: string, chars: number) => ({
  text: id.repeat(chars),
  sources: [{ kind: "answer" as const, id, title: id }],
  productIds: [],
});

test("what no longer fits one message is left out whole, with its source", () => {
  const said = joined([part("a", 3000), part("b", 3000), part("c", 500)]);
  expect(said.text).toBe(`${"a".repeat(3000)}\n\n${"c".repeat(500)}`);
  expect(said.sources.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("a single endless word is cut, and never through the middle of an emoji", () => {
  const text = joined([{ text: "🙏".repeat(3000), sources: [], productIds: [] }]).text;
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text.isWellFormed()).toBe(true);
});

test("“balas ya” is not said when a person takes over", () => {
  const parts = [{ text: "Rp 1", ask: "Balas *ya*.", sources: [], productIds: [] }];
  expect(joined(parts).text).toBe("Rp 1\nBalas *ya*.");
  expect(joined(parts, false).text).toBe("Rp 1");
});
