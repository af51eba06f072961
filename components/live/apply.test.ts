import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { everything } from "#components/inbox/list-filter.ts";
import type { View } from "#components/inbox/views.ts";
import type { Contact } from "#lib/contacts/schema.ts";
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
    waitingSince: null,
    channel: { id: "wa" },
    contact: { id: "sari", name: "Sari", phone: null, photoUrl: null },
    labels: ["VIP", "Grosir"],
    assignee: null,
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

const stretch = (conversation: Conversation): CachedThread => ({
  conversation,
  messages: [],
  hasOlder: false,
  hasNewer: false,
  beyond: 0,
  missed: 0,
  seams: [],
  firstUnreadId: null,
});

const elsewhere = { viewerId: "rina", conversationId: null };

let client: QueryClient;

const keyOf = (view: View) => keys.list({ ...everything, view });
const list = (view: View): CachedList | undefined => client.getQueryData(keyOf(view));
const unread = () => knownCard(client, "c")?.unreadCount;

beforeEach(() => {
  client = new QueryClient();
  for (const view of ["all", "bot"] as const) {
    const items = view === "all" ? [card()] : [];
    client.setQueryData(keyOf(view), {
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
    const thread = stretch(card());
    client.setQueryData(keys.conversation("c"), thread);
    applyToAll(client, received(), elsewhere);
    const after = client.getQueryData<CachedThread>(keys.conversation("c"));
    expect(after?.messages.map((one) => one.id)).toEqual(["m"]);
  });

  it("leaves the threads of others as they are", () => {
    const thread = stretch(card({ id: "x" }));
    client.setQueryData(keys.conversation("x"), thread);
    applyToAll(client, received(), elsewhere);
    expect(client.getQueryData(keys.conversation("x"))).toBe(thread);
  });

  it("gives a person's and a label's new name to every card that shows it", () => {
    const contact = { id: "sari", name: "Sari W.", phone: "62812", photoUrl: null };
    applyToAll(client, { type: "contact.updated", data: contact as Contact }, elsewhere);
    applyToAll(client, { type: "label.updated", data: { from: "VIP", to: "Emas" } }, elsewhere);
    applyToAll(client, { type: "label.updated", data: { from: "Grosir", to: null } }, elsewhere);
    const after = knownCard(client, "c");
    expect([after?.contact, after?.labels]).toEqual([contact, ["Emas"]]);
  });

  it("forgets a person who was erased", () => {
    const data = { contactId: "sari", conversationIds: ["c"] };
    applyToAll(client, { type: "contact.erased", data }, elsewhere);
    expect(list("all")?.pages[0]?.items).toEqual([]);
  });
});
