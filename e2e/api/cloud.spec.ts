import { status, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type Client, given, refusal } from "../client.ts";
import { type CloudChannel, connect, graph, post } from "../cloud.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

async function write(shop: Shop, anyone: Client, channel: CloudChannel, more: object = {}) {
  const phone = newPhone();
  const body = JSON.stringify(textMessage({ ...channel, from: phone, text: "halo", ...more }));
  await post(anyone, body, { secret: channel.appSecret });
  let id = "";
  await expect
    .poll(async () => {
      id = (await given(shop.api.get(`/conversations?q=${phone}`))).items[0]?.id ?? "";
      return id;
    })
    .not.toBe("");
  await given(shop.api.post(`/conversations/${id}/handoff`));
  return { id, phone };
}

async function settled(shop: Shop, conversationId: string, messageId: string) {
  const find = async () =>
    (await shop.saidIn(conversationId)).find((message) => message.id === messageId);
  await expect
    .poll(async () => {
      const message = await find();
      return message?.status !== "QUEUED" || message.error !== null;
    })
    .toBe(true);
  return find();
}

test("an agent's answer goes out through Graph, and its ticks come back by webhook", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const { id, phone } = await write(shop, anyone, channel);
  const path = `/conversations/${id}/messages`;
  const sent = await given(shop.owner.post(path, { text: "Ada kak" }), 201);
  expect(await settled(shop, id, sent.id)).toMatchObject({ status: "SENT", error: null });
  const [taken] = (await graph()).accepted.filter(({ recipient }) => recipient.endsWith(phone));
  expect(taken).toMatchObject({ clientMessageId: sent.id, body: { text: { body: "Ada kak" } } });
  for (const [name, reached] of [
    ["read", "READ"],
    ["delivered", "READ"],
  ] as const) {
    const told = status({ ...channel, id: taken?.messageId ?? "", status: name, recipient: phone });
    await post(anyone, JSON.stringify(told), { secret: channel.appSecret });
    await expect.poll(async () => (await settled(shop, id, sent.id))?.status).toBe(reached);
  }
});

test("a refusal of Graph's is FAILED with its code; retry puts the same message in the queue", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const { id, phone } = await write(shop, anyone, channel);
  await graph({ do: "fail", code: 131026, target: "messages", to: phone });
  const path = `/conversations/${id}/messages`;
  const sent = await given(shop.owner.post(path, { text: "x" }), 201);
  expect(await settled(shop, id, sent.id)).toMatchObject({
    status: "FAILED",
    error: { code: "131026", message: expect.any(String), retryable: false },
  });
  const once = { "idempotency-key": crypto.randomUUID() };
  const retried = await given(shop.owner.post(`/messages/${sent.id}/retry`, undefined, once));
  expect(retried).toMatchObject({ id: sent.id, status: "QUEUED", error: null });
  expect(await settled(shop, id, sent.id)).toMatchObject({ status: "SENT" });
  expect(refusal(await shop.owner.post(`/messages/${sent.id}/retry`))).toEqual([409, "CONFLICT"]);
  const again = await shop.owner.post(`/messages/${sent.id}/retry`, undefined, once);
  expect(again.headers["idempotent-replayed"]).toBe("true");
});

test("a send whose answer was lost stays QUEUED and UNCERTAIN until a person retries it", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const { id, phone } = await write(shop, anyone, channel);
  await graph({ do: "drop", to: phone });
  const path = `/conversations/${id}/messages`;
  const sent = await given(shop.owner.post(path, { text: "x" }), 201);
  expect(await settled(shop, id, sent.id)).toMatchObject({
    status: "QUEUED",
    error: { code: "UNCERTAIN", retryable: false },
  });
  const ours = async () =>
    (await graph()).accepted.filter(({ recipient }) => recipient.endsWith(phone)).length;
  expect(await ours()).toBe(1);
  expect(await given(shop.owner.post(`/messages/${sent.id}/retry`))).toMatchObject({
    status: "QUEUED",
    error: null,
  });
  expect(await settled(shop, id, sent.id)).toMatchObject({ status: "SENT" });
  expect(await ours()).toBe(2);
});

test("free text after 24 hours is 409 WINDOW_CLOSED, kept for its Idempotency-Key", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const timestamp = Math.floor(Date.now() / 1_000) - 25 * 3_600;
  const { id } = await write(shop, anyone, channel, { timestamp });
  const path = `/conversations/${id}/messages`;
  const once = { "idempotency-key": crypto.randomUUID() };
  const first = await shop.owner.post(path, { text: "x" }, once);
  expect(refusal(first)).toEqual([409, "WINDOW_CLOSED"]);
  const repeat = await shop.owner.post(path, { text: "x" }, once);
  expect([repeat.text, repeat.headers["idempotent-replayed"]]).toEqual([first.text, "true"]);
  // What isn't there is said before what may not be done.
  const missing = { text: "x", replyTo: "01890000-0000-7000-8000-000000000000" };
  expect(refusal(await shop.owner.post(path, missing))).toEqual([404, "NOT_FOUND"]);
  await given(shop.owner.post(`/conversations/${id}/notes`, { text: "catatan" }), 201);
});

test("to a test key the real number's chats, messages and files don't exist", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const { id } = await write(shop, anyone, channel);
  const sandbox = await shop.humanChat();
  const file = await given(shop.api.upload(Buffer.from("rahasia"), { type: "text/plain" }), 201);
  const path = `/conversations/${id}`;
  const body = { mediaId: file.id };
  const message = await given(shop.owner.post(`${path}/messages`, body), 201);
  const { client } = await shop.key({ mode: "test" });
  const { items } = await given(client.get("/conversations"));
  expect(items.map((item: { id: string }) => item.id)).toEqual([sandbox.id]);
  expect(await given(client.get("/conversations/counts"))).toMatchObject({ all: 1 });
  for (const [method, url, sent] of [
    ["GET", path, undefined],
    ["GET", `${path}/messages`, undefined],
    ["PATCH", path, { labels: ["x"] }],
    ["POST", `${path}/messages`, { text: "x" }],
    ["POST", `${path}/notes`, { text: "x" }],
    ["POST", `${path}/resolve`, undefined],
    ["POST", `/messages/${message.id}/retry`, undefined],
    ["GET", `/media/${file.id}`, undefined],
    ["POST", `/conversations/${sandbox.id}/messages`, body],
    ["POST", "/sandbox/messages", { from: newPhone(), ...body }],
  ] as const) {
    const answer = await client.call(method, url, sent);
    expect(refusal(answer), `${method} ${url}`).toEqual([404, "NOT_FOUND"]);
  }
});
