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
const said = (what: Record<string, unknown>) => {
  const [routed] = read(hook.message(sari, what));
  if (routed?.update.kind !== "message") throw new Error(`read as ${routed?.update.kind}`);
  return routed.update;
};

test("somebody with a username and no phone is somebody", () => {
  const body = hook.textMessage({
    ...number,
    from: null,
    userId: "ID.1349",
    username: "@sari",
    text: "Halo",
  });
  expect(one(body)).toMatchObject({ from: { ...nobody, bsuid: "ID.1349", username: "sari" } });
});

test("a message without any contacts is still somebody's", () => {
  const messages = [{ id: "wamid.1", from: "62812000111", type: "text", text: { body: "x" } }];
  expect(one(hook.change(number, "messages", { messages }))).toMatchObject({
    from: { ...nobody, phone: "62812000111" },
  });
});

test("the name of one person is never given to another", () => {
  const value = {
    contacts: [
      { wa_id: "62812000222", profile: { name: "Budi" } },
      { wa_id: "62812000333", profile: { name: "Cici" } },
    ],
    messages: [
      { id: "1", from: "62812000333", type: "text", text: { body: "x" } },
      { id: "2", from: "62812000444", type: "text", text: { body: "x" } },
    ],
  };
  const names = read(hook.change(number, "messages", value)).map(
    ({ update }) => update.kind === "message" && update.from.name,
  );
  expect(names).toEqual(["Cici", null]);
});

test("a phone field that holds no number is kept as an id and never taken for a phone", () => {
  const messages = [{ id: "1", from: "REDACTED", type: "text", text: { body: "x" } }];
  const contacts = [{ wa_id: "REDACTED", profile: { name: "Sari" } }];
  expect(one(hook.change(number, "messages", { contacts, messages }))).toMatchObject({
    from: { ...nobody, bsuid: "REDACTED", name: "Sari" },
  });
});

test("a message of nobody and a message without an id are kept for the account", () => {
  const messages = [{ id: "1", type: "text", text: { body: "x" } }, { from: "62812000111" }];
  const updates = read(hook.change(number, "messages", { messages })).map((r) => r.update);
  expect(updates).toMatchObject([
    { kind: "account", field: "messages", value: messages[0] },
    { kind: "account", field: "messages", value: messages[1] },
  ]);
});

test("what is said in a group belongs to the group and names its speaker", () => {
  const group = { group_id: "1203@g.us", type: "text", text: { body: "Halo" } };
  expect(said(group)).toMatchObject({
    from: { ...nobody, groupId: "1203@g.us" },
    content: { payload: { sender: { name: "Sari", phone: "628123456789", bsuid: null } } },
  });
});
