import { expect, test } from "vitest";
import { givenKey, givenShop } from "#lib/testing/given.ts";
import * as erase from "./contacts/[id]/erase/route.ts";
import * as contacts from "./contacts/route.ts";
import * as conversations from "./conversations/route.ts";
import * as labels from "./labels/route.ts";
import * as members from "./members/route.ts";
import * as message from "./messages/[id]/route.ts";

type Asked = { method?: string; id?: string; query?: string; body?: unknown; once?: string };

async function call(
  handler: typeof contacts.GET,
  secret: string,
  { method = "GET", id, query = "", body, once }: Asked,
) {
  const headers = new Headers({ authorization: `Bearer ${secret}` });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (once) headers.set("idempotency-key", once);
  const request = new Request(`http://sapa.test/api/v1/x${query}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const params: Record<string, string> = id ? { id } : {};
  const answer = await handler(request, { params: Promise.resolve(params) });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

test("what a deletion means is said in the query, and nothing else is taken for it", async () => {
  const shop = await givenShop();
  const secret = await givenKey(shop);
  const opened = await call(conversations.POST, secret, {
    method: "POST",
    body: { channelId: shop.sandboxId, phone: "0812-3456-7890", message: { text: "Halo" } },
  });
  expect(opened).toMatchObject({ status: 201, body: { data: { status: "BOT" } } });
  const { id } = opened.body.data.lastMessage;
  const remove = (more: Asked) => call(message.DELETE, secret, { method: "DELETE", id, ...more });
  expect((await remove({})).status).toBe(400);
  expect((await remove({ query: "?for=nobody" })).status).toBe(400);
  expect((await remove({ query: "?for=me", body: { for: "me" } })).status).toBe(400);
  expect((await remove({ query: "?for=everyone" })).status).toBe(200);
});

test("a conversation is opened, and a person erased, once for one key", async () => {
  const shop = await givenShop();
  const secret = await givenKey(shop);
  const body = { channelId: shop.sandboxId, phone: "0812-3456-7890", message: { text: "Halo" } };
  const open = () => call(conversations.POST, secret, { method: "POST", body, once: "buka-1" });
  const [first, again] = [await open(), await open()];
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.body).toEqual(first.body);
  const id = first.body.data.contact.id;
  const forget = (once: string) => call(erase.POST, secret, { method: "POST", id, once });
  const gone = await forget("hapus-1");
  expect(gone).toMatchObject({ status: 200, body: { data: { contactId: id } } });
  expect((await forget("hapus-1")).body).toEqual(gone.body);
  expect((await forget("hapus-2")).body).toEqual(gone.body);
});

test("test keys change nothing that real chats share, and an agent's scopes change no team", async () => {
  const shop = await givenShop();
  const test = await givenKey(shop, ["admin:*"], { mode: "test" });
  const agent = await givenKey(shop, ["conversations:read", "conversations:write"]);
  const post = { method: "POST" };
  const label = { ...post, body: { name: "VIP" } };
  expect((await call(labels.GET, test, {})).status).toBe(200);
  expect((await call(labels.POST, test, label)).status).toBe(403);
  expect((await call(labels.POST, agent, label)).status).toBe(403);
  const person = { ...post, body: { phone: "0812-3456-7890" } };
  expect((await call(contacts.POST, test, person)).status).toBe(403);
  expect((await call(contacts.GET, agent, {})).status).toBe(200);
  const member = { name: "X", email: "x@toko.test", password: "rahasia-x", role: "OWNER" };
  expect((await call(members.POST, agent, { ...post, body: member })).status).toBe(403);
});
