import { expect, test } from "vitest";
import type { LiveEvent } from "./events.ts";
import { createOrder } from "./order.ts";

const about = (id: string) => ({ type: "conversation.updated", data: { id } }) as LiveEvent;

test("a card that is told after a later one of the same chat is late, and of no other", () => {
  const isLate = createOrder();
  expect(isLate(about("a"), "100-6")).toBe(false);
  expect(isLate(about("a"), "100-7")).toBe(false);
  // It began later, and was done before.
  expect(isLate(about("a"), "101-5")).toBe(true);
  expect(isLate(about("b"), "101-4")).toBe(false);
  expect(isLate(about("a"), "102-8")).toBe(false);
  // Without a card there is nothing that could be old.
  const read = { conversationId: "a", readerId: "r", unreadCount: 0 };
  expect(isLate({ type: "conversation.read", data: read }, "103-2")).toBe(false);
});
