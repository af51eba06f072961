import { expect, it } from "vitest";
import type { LiveEvent } from "#components/live/events.ts";
import { callsMe } from "./hear.ts";

const elsewhere = { viewerId: "rina", conversationId: null };

const received = (card: object) =>
  ({
    type: "message.received",
    data: { id: "m", conversationId: "c" },
    conversation: { id: "c", status: "HUMAN", assignee: null, ...card },
  }) as unknown as LiveEvent;

it("rings for what is mine or nobody's, and not for a colleague's or the bot's", () => {
  expect(callsMe(received({}), elsewhere)).toBe(true);
  expect(callsMe(received({ assignee: { id: "rina" } }), elsewhere)).toBe(true);
  expect(callsMe(received({ assignee: { id: "dimas" } }), elsewhere)).toBe(false);
  expect(callsMe(received({ status: "BOT" }), elsewhere)).toBe(false);
});

it("is quiet about the chat that one is looking at", () => {
  expect(callsMe(received({}), { viewerId: "rina", conversationId: "c" })).toBe(false);
  expect(callsMe(received({}), { viewerId: "rina", conversationId: "x" })).toBe(true);
});

it("rings for whom a note calls", () => {
  const event = {
    type: "note.mentioned",
    data: { members: ["rina"], note: { id: "n", conversationId: "c" } },
  } as unknown as LiveEvent;
  expect(callsMe(event, elsewhere)).toBe(true);
  expect(callsMe(event, { viewerId: "dimas", conversationId: null })).toBe(false);
});
