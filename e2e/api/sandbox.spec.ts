import { given, refusal } from "../client.ts";
import { pixel } from "../pixel.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

const botIn = { timeout: 12_000 };

test("the bot answers a customer within a few seconds, in one message, for one credit's turn", async ({
  shop,
}) => {
  const phone = newPhone();
  const { id } = await shop.chat(phone, "halo");
  await shop.chat(phone, "kak");
  await expect
    .poll(async () => (await shop.saidIn(id)).filter(({ as }) => as === "BOT").length, botIn)
    .toBe(1);
  const [answer] = (await shop.saidIn(id)).filter(({ as }) => as === "BOT");
  expect(answer).toMatchObject({ direction: "OUT", via: "bot", type: "text", author: null });
  expect(await given(shop.api.get(`/conversations/${id}`))).toMatchObject({
    status: "BOT",
    unanswered: false,
  });
});

test("who asks for an admin is handed to people", async ({ shop }) => {
  const { id } = await shop.chat(undefined, "mau bicara dengan admin");
  await expect
    .poll(async () => (await given(shop.api.get(`/conversations/${id}`))).status, botIn)
    .toBe("HUMAN");
  const { handoff, unanswered } = await given(shop.api.get(`/conversations/${id}`));
  expect([handoff.at, unanswered]).toEqual([expect.any(String), true]);
});

test("an agent's message is sent, delivered and read, each with its time", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const sent = await given(shop.api.post(`/conversations/${id}/messages`, { text: "ada" }), 201);
  const now = async () => (await shop.saidIn(id)).find((message) => message.id === sent.id);
  await expect.poll(async () => (await now())?.status).toBe("READ");
  const { createdAt, sentAt, deliveredAt, readAt } = (await now()) ?? {};
  const times = [createdAt, sentAt, deliveredAt, readAt].map((time) => Date.parse(time ?? ""));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test("a customer's picture arrives with its caption, and an agent's goes back", async ({
  shop,
}) => {
  const mediaId = (await given(shop.api.upload(pixel, { name: "batik.png" }), 201)).id;
  const phone = newPhone();
  const said = await given(
    shop.api.post("/sandbox/messages", { from: phone, mediaId, text: "seperti ini?" }),
    201,
  );
  await shop.humanChat(phone);
  const [{ conversationId, ...first }] = (
    await given(shop.api.get(`/conversations?q=${phone}`))
  ).items.map(({ id }: { id: string }) => ({ conversationId: id }));
  expect(first).toEqual({});
  const media = {
    id: mediaId,
    url: `/api/v1/media/${mediaId}`,
    mimeType: "image/png",
    size: pixel.length,
    filename: "batik.png",
    caption: "seperti ini?",
    width: 1,
    height: 1,
  };
  const [got] = await shop.saidIn(conversationId);
  expect(got).toMatchObject({ id: said.id, direction: "IN", type: "image", media });
  const body = { mediaId, text: "yang ini" };
  const path = `/conversations/${conversationId}/messages`;
  const back = await given(shop.owner.post(path, body), 201);
  expect(back).toMatchObject({ type: "image", media: { id: mediaId, caption: "yang ini" } });
  const { secret } = await shop.key({ mode: "test", scopes: ["conversations:read"] });
  const seen = await shop.api.bearer(secret).send({ method: "GET", path: media.url });
  expect(seen.bytes.equals(pixel)).toBe(true);
});

test("a customer quotes and reacts; a reaction changes no hands and goes with the last one", async ({
  shop,
}) => {
  const { id, phone } = await shop.humanChat();
  const sent = await given(shop.api.post(`/conversations/${id}/messages`, { text: "ada" }), 201);
  const message = async () => (await shop.saidIn(id)).find((one) => one.id === sent.id);
  await expect.poll(async () => (await message())?.sentAt).not.toBeNull();
  const say = (body: object) => shop.api.post("/sandbox/messages", { from: phone, ...body });
  const quoting = await given(say({ text: "oke", replyTo: sent.id }), 201);
  await expect
    .poll(async () => (await shop.saidIn(id)).find((one) => one.id === quoting.id)?.replyTo?.id)
    .toBe(sent.id);
  await given(shop.api.post(`/conversations/${id}/resolve`));
  for (const [emoji, reactions] of [
    ["👍", [{ emoji: "👍", by: "contact" }]],
    ["❤️", [{ emoji: "❤️", by: "contact" }]],
    [null, []],
  ] as const) {
    await given(say({ reaction: { messageId: sent.id, emoji } }), 201);
    await expect.poll(async () => (await message())?.reactions).toEqual(reactions);
  }
  expect((await given(shop.api.get(`/conversations/${id}`))).status).toBe("RESOLVED");
});

test("a number is read as people type it; an impossible one is 400", async ({ shop }) => {
  for (const from of ["0812-3456-7890", "+62 812 3456 7890", "6281234567890", "(0812) 3456.7890"]) {
    await shop.say(from, "halo");
  }
  await expect.poll(async () => (await given(shop.api.get("/conversations"))).items.length).toBe(1);
  const { items } = await given(shop.api.get("/conversations"));
  expect(items[0].contact.phone).toBe("6281234567890");
  for (const from of ["12", "0812 abc", "+62", "99999999999999999999", "+1 555"]) {
    const answer = await shop.api.post("/sandbox/messages", { from, text: "x" });
    expect(refusal(answer), from).toEqual([400, "VALIDATION_ERROR"]);
  }
});

test("something must be said; a reaction goes alone", async ({ shop }) => {
  const from = newPhone();
  const reaction = { messageId: "x", emoji: "👍" };
  for (const body of [
    { from },
    { text: "x" },
    { from, text: " " },
    { from, text: "x", reaction },
  ]) {
    const answer = await shop.api.post("/sandbox/messages", body);
    expect(refusal(answer), JSON.stringify(body)).toEqual([400, "VALIDATION_ERROR"]);
  }
  expect((await shop.api.post("/sandbox/messages", { from, reaction })).status).toBe(404);
});
