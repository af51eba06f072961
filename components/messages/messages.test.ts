import { expect, test } from "vitest";
import { id } from "./id.ts";
import { roomMessages } from "./rooms.ts";

test("no room's words take the place of those that every page has", () => {
  const both = Object.keys(roomMessages.id).filter((name) => name in id);
  expect(both).toEqual([]);
});
