import { expect, test } from "vitest";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import type { Update } from "../provider.ts";
import { read } from "./read.ts";
import { nobody } from "./read-party.ts";

const number = { phoneNumberId: "106540352242922", wabaId: "102290129340398" };
const sari = { ...number, from: "628123456789", name: "Sari" };
const one = (body: unknown): Update => {
  const routed = read(body);
  expect(routed).toHaveLength(1);
  return routed[0]?.update as Update;
};

test("a text is routed by its number, then by its account, and says who, what and when", () => {
  const body = hook.textMessage({ ...sari, id: "wamid.1", timestamp: 1749416383, text: "Halo" });
  expect(read(body)).toEqual([
    {
      phoneNumberId: "106540352242922",
      accountId: "102290129340398",
      update: {
        kind: "message",
        id: "wamid.1",
        at: new Date("2025-06-08T20:59:43Z"),
        from: { ...nobody, phone: "628123456789", name: "Sari" },
        content: { type: "text", text: "Halo", media: null, payload: null },
        replyTo: null,
      },
    },
  ]);
});

test("a reply names the message it answers", () => {
  const body = hook.textMessage({ ...sari, text: "Ya", replyTo: "wamid.ours" });
  expect(one(body)).toMatchObject({ replyTo: "wamid.ours" });
});

test("a reaction is given and taken back", () => {
  const given = hook.reaction({ ...sari, target: "wamid.ours", emoji: "👍" });
  expect(one(given)).toMatchObject({
    kind: "reaction",
    target: "wamid.ours",
    emoji: "👍",
    from: { phone: "628123456789" },
  });
  const back = hook.reaction({ ...sari, target: "wamid.ours", emoji: null });
  expect(one(back)).toMatchObject({ kind: "reaction", emoji: null });
});

test("what the owner sends from the phone is an echo to the customer", () => {
  expect(one(hook.echo({ ...number, to: "628123456789", text: "Siap", id: "e1" }))).toMatchObject({
    kind: "echo",
    id: "e1",
    to: { phone: "628123456789" },
    content: { type: "text", text: "Siap" },
  });
  const message_echoes = [
    { id: "e2", to: "628123456789", type: "revoke", revoke: { original_message_id: "e1" } },
    { id: "e3", to: "628123456789", type: "reaction", reaction: { message_id: "x", emoji: "👍" } },
    { id: "e4", type: "text", text: { body: "to nobody" } },
  ];
  const updates = read(hook.change(number, "smb_message_echoes", { message_echoes }));
  expect(updates.map((r) => r.update)).toMatchObject([
    { kind: "revoke", original: "e1" },
    { kind: "account" },
    { kind: "account" },
  ]);
});

test("a call from a customer is an event of theirs; our own calls and their ends are not", () => {
  const call = { id: "wacid.1", from: "628123456789", event: "connect", timestamp: "1752583107" };
  const calls = [
    { ...call, direction: "USER_INITIATED", session: { sdp: "secret" } },
    { ...call, direction: "USER_INITIATED", event: "terminate" },
    { ...call, direction: "BUSINESS_INITIATED" },
  ];
  const updates = read(hook.change(number, "calls", { calls })).map((r) => r.update);
  expect(updates).toMatchObject([
    {
      kind: "message",
      id: "wacid.1",
      at: new Date("2025-07-15T12:38:27Z"),
      from: { phone: "628123456789" },
      content: { type: "event", payload: { event: "call" } },
    },
    { kind: "account", field: "calls" },
    { kind: "account", field: "calls" },
  ]);
  expect(JSON.stringify(updates[0])).not.toContain("secret");
});

test("news of a template is the template's, by the account's id alone", () => {
  const value = { event: "APPROVED", message_template_id: 12345678, message_template_name: "halo" };
  const field = "message_template_status_update";
  const body = { entry: [{ id: "waba", time: 1698268000, changes: [{ field, value }] }] };
  expect(read(body)).toEqual([
    {
      phoneNumberId: null,
      accountId: "waba",
      update: {
        kind: "template",
        at: new Date("2023-10-25T21:06:40Z"),
        templateId: "12345678",
        field,
        value,
      },
    },
  ]);
});

test.each(["stop", "resume", "signup"])("the wish %s about marketing", (value) => {
  const wish = { wa_id: "628123456789", category: "marketing_messages", value };
  const body = hook.change(number, "user_preferences", { user_preferences: [wish] });
  const marketing = value === "stop" ? "stop" : "resume";
  expect(one(body)).toMatchObject({ kind: "preference", marketing, from: { phone: wish.wa_id } });
});

test("old messages of a phone that joined are the past, with whoever said them", () => {
  const messages = [{ id: "old", from: "628123456789", type: "text", text: { body: "x" } }];
  expect(one(hook.change(number, "history", { messages }))).toMatchObject({
    kind: "history",
    with: { phone: "628123456789" },
    messages: [{ id: "old", direction: "IN", content: { type: "text", text: "x" } }],
  });
});
