import { expect, it } from "vitest";
import { expectedHeight, rememberHeights } from "./row-heights.ts";
import type { Row } from "./rows.ts";

const room = { widthPx: 704, phone: false };
const row: Row = { kind: "day", key: "day-1", at: "2026-11-21T00:00:00Z" };

it("remembers how high a row was drawn, also when it was as high as that the next time", () => {
  rememberHeights("a", [{ key: "day-1", size: 77 }]);
  rememberHeights("a", []);
  expect(expectedHeight("a", row, room)).toBe(77);
});

it("forgets the chats that were open long ago", () => {
  rememberHeights("first", [{ key: "day-1", size: 77 }]);
  for (let n = 0; n < 40; n += 1) rememberHeights(`chat ${n}`, [{ key: "day-1", size: 50 }]);
  expect(expectedHeight("first", row, room)).not.toBe(77);
});
