import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { applyToAll, knownCard } from "./apply.ts";
import { type CachedList, type CachedThread, keys } from "./cache.ts";
import type { LiveEvent } from "./events.ts";

const card = (more: Partial<Conversation> = {}) =>
  ({
    id: "c",
    status: "HUMAN",
    unreadCount: 2,
    unanswered: true,
    lastMessage: null,
    lastActivityAt: "2026-11-21T09:00:00.000Z",
    ...more,
  }) as Conversation;

const message = (more: Partial<Message> = {}) =>
  ({
    id: "m",
    conversationId: "c",
    direction: "IN",
    status: "RECEIVED",
    createdAt: "2026-11-21T09:01:00.000Z",
    ...more,
  }) as Message;

const received = (): LiveEvent => ({
  type: "message.received",
  data: message(),
  conversation: card({ unreadCount: 0, lastActivityAt: "2026-11-21T09:01:00.000Z" }),
});

const elsewhere = { viewerId: "rina", conversationId: null };

let client: QueryClient;

const list = (view: string): CachedList | undefined => client.getQueryData(keys.list(view, ""));
const unread = () => knownCard(client, "c")?.unreadCount;

beforeEach(() => {
  client = new QueryClient();
  for (const view of ["all", "bot"]) {
    const items = view === "all" ? [card()] : [];
    client.setQueryData(keys.list(view, ""), {
      pages: [{ items, nextCursor: null }],
      pageParams: [null],
    });
  }
});

describe("what the browser hears", () => {
  it("counts a message that came in as unread, for this agent", () => {
    applyToAll(client, received(), elsewhere);
    expect(unread()).toBe(3);
  });

  it("does not count what the agent is looking at", () => {
    applyToAll(client, received(), { viewerId: "rina", conversationId: "c" });
    expect(unread()).toBe(2);
  });

  it("clears the count when this agent has read it in another tab, and not when a colleague has", () => {
    const read = (readerId: string): LiveEvent => ({
      type: "conversation.read",
      data: { conversationId: "c", readerId, unreadCount: 0 },
    });
    applyToAll(client, read("dimas"), elsewhere);
    expect(unread()).toBe(2);
    applyToAll(client, read("rina"), elsewhere);
    expect(unread()).toBe(0);
  });

  it("brings a chat into the chip it now belongs to", () => {
    applyToAll(
      client,
      { type: "conversation.released", data: card({ status: "BOT", unreadCount: 0 }) },
      elsewhere,
    );
    expect(list("bot")?.pages[0]?.items.map((one) => [one.id, one.unreadCount])).toEqual([
      ["c", 2],
    ]);
  });

  it("puts the message into the open thread", () => {
    const thread: CachedThread = { conversation: card(), messages: [], cursor: null };
    client.setQueryData(keys.conversation("c"), thread);
    applyToAll(client, received(), elsewhere);
    const after = client.getQueryData<CachedThread>(keys.conversation("c"));
    expect(after?.messages.map((one) => one.id)).toEqual(["m"]);
  });

  it("leaves the threads of others as they are", () => {
    const thread: CachedThread = { conversation: card({ id: "x" }), messages: [], cursor: null };
    client.setQueryData(keys.conversation("x"), thread);
    applyToAll(client, received(), elsewhere);
    expect(client.getQueryData(keys.conversation("x"))).toBe(thread);
  });
});
