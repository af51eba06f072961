import { describe, expect, it } from "vitest";
import type { Message } from "#lib/messages/schema.ts";
import { rowsOf } from "./rows.ts";

const message = (id: string, minute: number, more: Partial<Message> = {}) =>
  ({
    id,
    direction: "IN",
    as: "CONTACT",
    via: "channel",
    type: "text",
    text: null,
    media: null,
    deletedAt: null,
    replyTo: null,
    author: null,
    createdAt: new Date(2026, 10, 21, 9, minute).toISOString(),
    ...more,
  }) as Message;

const ours = { direction: "OUT", as: "HUMAN_AGENT", via: "dashboard" } as const;

const photo = (id: string, more: Partial<Message> = {}) =>
  message(id, 1, {
    type: "image",
    media: { url: id, state: "ready" } as Message["media"],
    ...more,
  });

const drawn = (
  messages: Message[],
  unread: Parameters<typeof rowsOf>[1] = null,
  all = true,
  seams: string[] = [],
) =>
  rowsOf(messages, unread, all, seams).map((row) =>
    row.kind === "bubble"
      ? `${row.message.id}${row.first ? " first" : ""}${row.last ? " last" : ""}`
      : row.kind === "album"
        ? row.messages.map(({ id }) => id).join("+")
        : row.kind,
  );

describe("the rows of a thread", () => {
  it("groups bubbles of one speaker, with a tail on the first", () => {
    const rows = drawn([message("a", 1), message("b", 2), message("c", 3, ours)]);
    expect(rows).toEqual(["day", "a first", "b last", "c first last"]);
  });

  it("begins a new group after a pause", () => {
    expect(drawn([message("a", 1), message("b", 20)])).toEqual([
      "day",
      "a first last",
      "b first last",
    ]);
  });

  it("tells a colleague from me, and the owner's phone from both", () => {
    const rows = drawn([
      message("a", 1, { ...ours, author: { id: "rina", name: "Rina" } }),
      message("b", 1, { ...ours, author: { id: "dimas", name: "Dimas" } }),
      message("c", 1, { ...ours, via: "phone", author: { id: "dimas", name: "Dimas" } }),
    ]);
    expect(rows).toEqual(["day", "a first last", "b first last", "c first last"]);
  });

  it("puts a date chip between days", () => {
    const yesterday = new Date(2026, 10, 20, 23, 59).toISOString();
    const rows = drawn([message("a", 0, { createdAt: yesterday }), message("b", 0)]);
    expect(rows).toEqual(["day", "a first last", "day", "b first last"]);
  });

  it("draws no date chip over the first message while older ones may come", () => {
    expect(drawn([message("a", 1)], null, false)).toEqual(["a first last"]);
  });

  it("draws the unread strip before the first unread one, and breaks the group there", () => {
    const rows = drawn([message("a", 1), message("b", 1)], { fromId: "b", count: 1 });
    expect(rows).toEqual(["day", "a first last", "unread", "b first last"]);
  });

  it("keeps notes and activity out of the bubbles", () => {
    const rows = drawn([
      message("a", 1),
      message("n", 1, { type: "note" }),
      message("e", 1, { type: "event" }),
      message("b", 1),
    ]);
    expect(rows).toEqual(["day", "a first last", "note", "activity", "b first last"]);
  });

  it("puts pictures that were sent together into one album, whose last one may say something", () => {
    const rows = drawn([photo("a"), photo("b"), photo("c", { text: "yang ini" }), photo("d")]);
    expect(rows).toEqual(["day", "a+b+c", "d last"]);
  });

  it("keeps a picture out of an album that failed, was taken back, answers something or came later", () => {
    const later = new Date(2026, 10, 21, 9, 4).toISOString();
    const apart = [
      { status: "FAILED" as const },
      { deletedAt: later },
      { replyTo: { id: "x" } as Message["replyTo"] },
      { createdAt: later },
    ];
    for (const more of apart) {
      expect(drawn([photo("a"), photo("b", more)])).toEqual(["day", "a first", "b last"]);
    }
  });

  it("makes no album over the seam of two pages", () => {
    expect(drawn([photo("a"), photo("b"), photo("c")], null, true, ["b"])).toEqual([
      "day",
      "a first",
      "b+c",
    ]);
  });
});
