import { expect, test } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import { answerAhead, asAhead, askAhead, endAhead, goAhead, holdAhead } from "./ahead.ts";

let chats = 0;
const given = () => {
  chats += 1;
  const base = { id: `chat ${chats}`, labels: [], assignee: null, snoozedUntil: null };
  return (status: string, more: object = {}) =>
    ({ ...base, status, ...more }) as never as Conversation;
};
const resolved = (card: Conversation): Conversation => ({ ...card, status: "RESOLVED" });
const rina = { assignee: { id: "rina", name: "Rina" } };

test("what is asked for lies over whatever is told meanwhile, and is gone when it is refused", () => {
  const card = given();
  goAhead(card("HUMAN"), resolved);
  expect(asAhead(card("HUMAN", rina))).toEqual(card("RESOLVED", rina));
  expect(endAhead(card("HUMAN").id, resolved)).toEqual(card("HUMAN", rina));
  expect(asAhead(card("BOT"))).toEqual(card("BOT"));
});

test("until the stream has come to the answer, older news takes nothing of it back", () => {
  const card = given();
  goAhead(card("HUMAN"), resolved);
  askAhead(card("HUMAN").id, resolved);
  expect(answerAhead(card("RESOLVED"), resolved)).toEqual(card("RESOLVED"));
  const hold = holdAhead(card("RESOLVED"));
  expect(asAhead(card("HUMAN")).status).toBe("RESOLVED");
  expect(asAhead(card("RESOLVED")).status).toBe("RESOLVED");
  // From here on it is news.
  expect(asAhead(card("HUMAN")).status).toBe("HUMAN");
  expect(endAhead(card("HUMAN").id, hold)).toBeUndefined();
});

test("an answer that comes after later news changes nothing back", () => {
  const card = given();
  goAhead(card("HUMAN"), resolved);
  askAhead(card("HUMAN").id, resolved);
  asAhead(card("RESOLVED"));
  asAhead(card("BOT"));
  expect(answerAhead(card("RESOLVED"), resolved).status).toBe("BOT");
});

test("of two that were answered one after the other the later one stands", () => {
  const card = given();
  const taken = (one: Conversation): Conversation => ({ ...one, status: "HUMAN" });
  const released = (one: Conversation): Conversation => ({ ...one, status: "BOT" });
  const { id } = card("HUMAN");
  goAhead(card("HUMAN"), released);
  askAhead(id, released);
  goAhead(card("HUMAN"), taken);
  expect(asAhead(card("HUMAN")).status).toBe("HUMAN");
  expect(answerAhead(card("BOT"), released).status).toBe("BOT");
  holdAhead(card("BOT"));
  askAhead(id, taken);
  // It was people's before, too: that is no news of its having been taken.
  expect(asAhead(card("BOT")).status).toBe("HUMAN");
  expect(answerAhead(card("HUMAN"), taken).status).toBe("HUMAN");
  expect(asAhead(card("HUMAN")).status).toBe("HUMAN");
  holdAhead(card("HUMAN"));
  expect(asAhead(card("BOT")).status).toBe("HUMAN");
  expect(asAhead(card("HUMAN")).status).toBe("HUMAN");
  expect(asAhead(card("BOT")).status).toBe("BOT");
});

test("what was asked for next lies over what was answered", () => {
  const card = given();
  const reopened = (one: Conversation): Conversation => ({ ...one, status: "HUMAN" });
  goAhead(card("HUMAN"), resolved);
  goAhead(card("HUMAN"), reopened);
  answerAhead(card("RESOLVED"), resolved);
  holdAhead(card("RESOLVED"));
  expect(asAhead(card("HUMAN", rina)).status).toBe("HUMAN");
  expect(asAhead(card("RESOLVED", rina)).status).toBe("HUMAN");
});
