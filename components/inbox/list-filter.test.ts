import { describe, expect, it } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import { before, everything, holds, queryOf, readFilter, writeFilter } from "./list-filter.ts";

const card = (more: object = {}) =>
  ({
    id: "c",
    status: "HUMAN",
    channel: { id: "wa" },
    labels: ["VIP"],
    assignee: { id: "rina", name: "Rina" },
    unreadCount: 1,
    unanswered: true,
    waitingSince: null,
    lastActivityAt: "2026-11-21T09:00:00.000Z",
    ...more,
  }) as Conversation;

describe("the address", () => {
  it("says what is chosen, and comes back as it was said", () => {
    const chosen = {
      ...everything,
      view: "unread",
      sort: "waiting",
      label: "VIP & grosir",
    } as const;
    const address = writeFilter(chosen);
    expect(address).toBe("?view=unread&sort=waiting&label=VIP+%26+grosir");
    expect(readFilter(new URLSearchParams(address))).toEqual(chosen);
    expect(writeFilter(everything)).toBe("");
  });

  it("that somebody has spoiled shows the usual list", () => {
    expect(readFilter(new URLSearchParams("?view=x&sort=DROP"))).toEqual(everything);
  });

  it("becomes the API's own words", () => {
    expect(queryOf({ ...everything, view: "needsMe", assignee: "me", q: "batik" })).toEqual({
      status: "HUMAN",
      assignee: "me",
      q: "batik",
    });
  });
});

describe("a card that changes", () => {
  const wants = (more: object) => holds({ ...everything, ...more }, card(), "rina");

  it("stays where all that is chosen holds", () => {
    expect(wants({ view: "unread", channelId: "wa", label: "VIP", assignee: "me" })).toBe(true);
    expect(wants({ assignee: "rina" })).toBe(true);
  });

  it("leaves where one thing does not", () => {
    for (const other of [
      { view: "bot" },
      { channelId: "web" },
      { label: "vip" },
      { assignee: "none" },
      { assignee: "dimas" },
      { q: "x" },
    ]) {
      expect(wants(other), JSON.stringify(other)).toBe(false);
    }
  });
});

it("who waits longest comes first, then who does not wait, newest first", () => {
  const cards = [
    card({ id: "old" }),
    card({ id: "new", lastActivityAt: "2026-11-21T09:09:00.000Z" }),
    card({ id: "long", waitingSince: "2026-11-21T07:00:00.000Z" }),
    card({ id: "short", waitingSince: "2026-11-21T08:00:00.000Z" }),
  ];
  const order = (sort: keyof typeof before) =>
    cards.toSorted((a, b) => (before[sort](a, b) ? -1 : 1)).map(({ id }) => id);
  expect(order("waiting")).toEqual(["long", "short", "new", "old"]);
  expect(order("newest")[0]).toBe("new");
  expect(order("oldest").at(-1)).toBe("new");
});
