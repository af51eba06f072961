import { textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { given } from "../client.ts";
import { connect, post } from "../cloud.ts";
import { type Heard, listen, type Stream } from "../listen.ts";
import { newPhone, password, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const streamOf = async (shop: Shop, wanted: object = {}, lastEventId?: string) =>
  listen(bearer((await shop.key(wanted)).secret), lastEventId);

const about = (stream: Stream, conversationId: string) =>
  stream.heard.filter(
    ({ data }) =>
      data.conversation?.id === conversationId || data.data.conversationId === conversationId,
  );
const names = (events: Heard[]) => events.map(({ event }) => event);

test("what happens is told as it happens, in order, with the object and its card", async ({
  shop,
}) => {
  const stream = await streamOf(shop);
  const { id } = await shop.chat(undefined, "halo");
  await given(shop.owner.post(`/conversations/${id}/messages`, { text: "ada" }), 201);
  await expect.poll(() => names(about(stream, id))).toContain("message.read");
  const story = about(stream, id);
  const told = names(story).filter((name) => name !== "message.updated");
  expect(told).toEqual([
    "conversation.created",
    "message.received",
    "conversation.handoff",
    "message.queued",
    "conversation.read",
    "message.sent",
    "message.delivered",
    "message.read",
  ]);
  for (const { id: place, event, data } of story) {
    expect(place).toMatch(/^\S+$/);
    expect(data.type).toBe(event);
    expect(Math.abs(Date.parse(data.timestamp) - Date.now())).toBeLessThan(60_000);
  }
  const received = story.find(({ event }) => event === "message.received");
  expect(received?.data).toMatchObject({
    data: { conversationId: id, direction: "IN", text: "halo", status: "RECEIVED" },
    conversation: { id, status: "BOT", lastMessage: { preview: "halo" }, unreadCount: 0 },
  });
  expect(story[0]?.data.data).toMatchObject({ id, status: "BOT" });
  expect(new Set(stream.heard.map((one) => one.id)).size).toBe(stream.heard.length);
  stream.close();
});

test("Last-Event-ID resumes where it was: nothing is missed and nothing comes twice", async ({
  shop,
}) => {
  const [steady, first] = [await streamOf(shop), await streamOf(shop)];
  const { id } = await shop.humanChat();
  await expect.poll(() => names(about(first, id))).toContain("conversation.handoff");
  first.close();
  const last = first.heard.at(-1)?.id;
  for (const text of ["satu", "dua"]) {
    await given(shop.api.post(`/conversations/${id}/notes`, { text }), 201);
  }
  const second = await streamOf(shop, {}, last);
  await given(shop.api.post(`/conversations/${id}/notes`, { text: "tiga" }), 201);
  const notes = (stream: Stream) =>
    stream.heard.map(({ data }) => data.data.text).filter((text) => text && text !== "halo");
  await expect.poll(() => notes(second)).toEqual(["satu", "dua", "tiga"]);
  await expect.poll(() => notes(steady)).toEqual(["satu", "dua", "tiga"]);
  const whole = [...first.heard, ...second.heard].map((one) => one.id);
  expect(whole).toEqual(steady.heard.map((one) => one.id));
  for (const stream of [steady, second]) stream.close();
});

test("an id that is too old, damaged or another tenant's gets resync, and then goes on", async ({
  shop,
  stranger,
}) => {
  const theirs = await streamOf(stranger);
  await stranger.humanChat();
  await expect.poll(() => theirs.heard.length).toBeGreaterThan(1);
  theirs.close();
  const { id } = await shop.humanChat();
  for (const last of [
    "1-1",
    "x",
    "99999999999999999999-1",
    "1-9999999999999999999",
    "-",
    "1-1'; SELECT",
    String(theirs.heard[0]?.id),
  ]) {
    const stream = await streamOf(shop, {}, last);
    await given(shop.api.post(`/conversations/${id}/notes`, { text: last }), 201);
    await expect.poll(() => stream.heard.length).toBe(2);
    expect(names(stream.heard), last).toEqual(["resync", "message.updated"]);
    stream.close();
  }
});

test("nobody hears another tenant", async ({ shop, stranger }) => {
  const [mine, theirs] = [await streamOf(shop), await streamOf(stranger)];
  const { id } = await shop.humanChat();
  const other = await stranger.humanChat();
  await expect.poll(() => names(about(mine, id))).toContain("conversation.handoff");
  await expect.poll(() => names(about(theirs, other.id))).toContain("conversation.handoff");
  expect(JSON.stringify(mine.heard)).not.toContain(other.id);
  expect(JSON.stringify(theirs.heard)).not.toContain(id);
  for (const stream of [mine, theirs]) stream.close();
});

test("a test key hears of the sandbox only", async ({ shop, anyone }) => {
  const channel = await connect(shop);
  const [live, probe] = [await streamOf(shop), await streamOf(shop, { mode: "test" })];
  const body = textMessage({ ...channel, from: newPhone(), text: "rahasia" });
  await post(anyone, JSON.stringify(body), { secret: channel.appSecret });
  await expect.poll(() => JSON.stringify(live.heard)).toContain("rahasia");
  const { id } = await shop.humanChat();
  await expect.poll(() => names(about(probe, id))).toContain("conversation.handoff");
  expect(JSON.stringify(probe.heard)).not.toContain("rahasia");
  expect(JSON.stringify(probe.heard)).not.toContain(channel.id);
  for (const stream of [live, probe]) stream.close();
});

test("a stream ends within seconds of its key being revoked or its session logged out", async ({
  shop,
  anyone,
}) => {
  const key = await shop.key();
  const { token } = await given(anyone.device("/api/login", { email: shop.user.email, password }));
  const [revoked, loggedOut, staying] = [
    await listen(bearer(key.secret)),
    await listen(bearer(token)),
    await streamOf(shop),
  ];
  await given(shop.owner.call("DELETE", `/api-keys/${key.id}`));
  await given(anyone.bearer(token).device("/api/logout", {}));
  await expect.poll(() => [revoked.ended(), loggedOut.ended()]).toEqual([true, true]);
  expect(staying.ended()).toBe(false);
  staying.close();
});
