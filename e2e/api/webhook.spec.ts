import { escaped } from "#lib/testing/fake-graph/deliver.ts";
import { sign, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { given, refusal } from "../client.ts";
import { type CloudChannel, connect, post } from "../cloud.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const text = (channel: CloudChannel, from: string, said: string, more: object = {}) =>
  JSON.stringify(textMessage({ ...channel, from, text: said, ...more }));

const texts = async (shop: Shop, phone: string) => {
  const [item] = (await given(shop.api.get(`/conversations?q=${phone}`))).items;
  return item ? (await shop.saidIn(item.id)).map((message) => message.text) : [];
};

test("the handshake gives the challenge back to whoever knows a channel's verify token", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const other = await connect(shop);
  const shake = (query: Record<string, string>) =>
    anyone.send({ method: "GET", path: `/webhook/message?${new URLSearchParams(query)}` });
  const right = {
    "hub.mode": "subscribe",
    "hub.verify_token": channel.verifyToken,
    "hub.challenge": "1158201444<b>",
  };
  for (const query of [right, { ...right, channel: channel.id }]) {
    const answer = await shake(query);
    expect([answer.status, answer.text]).toEqual([200, "1158201444<b>"]);
    expect(answer.headers["content-type"]).toMatch(/^text\/plain/);
  }
  for (const wrong of [
    { ...right, "hub.verify_token": `${channel.verifyToken}x` },
    { ...right, "hub.verify_token": "" },
    { ...right, "hub.mode": "unsubscribe" },
    { ...right, channel: other.id },
    { ...right, channel: "no-id" },
    { "hub.challenge": "1" },
  ]) {
    expect(refusal(await shake(wrong))).toEqual([403, "FORBIDDEN"]);
  }
});

test("a signed message becomes a conversation", async ({ shop, anyone }) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const body = text(channel, phone, "halo kak", { name: "Bu Sri" });
  const answer = await post(anyone, body, { secret: channel.appSecret });
  expect([answer.status, answer.body.status]).toEqual([200, true]);
  await expect.poll(() => texts(shop, phone)).toEqual(["halo kak"]);
  const [item] = (await given(shop.api.get(`/conversations?q=${phone}`))).items;
  expect(item).toMatchObject({
    channel: { id: channel.id, kind: "CLOUD", name: channel.name },
    contact: { name: "Bu Sri", phone },
    windowExpiresAt: expect.any(String),
  });
  const { items } = await given(shop.owner.get("/channels"));
  expect(items[1].lastInboundAt).not.toBeNull();
});

test("no signature, another's, one over other bytes or in another form is 401 and stores nothing", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const body = text(channel, phone, "palsu");
  const right = sign(body, channel.appSecret);
  for (const given of [
    {},
    { signature: "" },
    { signature: right.replace("sha256=", "") },
    { signature: right.replace("sha256=", "sha1=") },
    { signature: right.slice(0, -2) },
    { signature: `sha256=${"0".repeat(64)}` },
    { secret: `${channel.appSecret}x` },
    { secret: "" },
    { secret: channel.verifyToken },
    { signature: sign(`${body} `, channel.appSecret) },
    { secret: "x", query: `?channel=${channel.id}` },
  ]) {
    expect(refusal(await post(anyone, body, given))).toEqual([401, "UNAUTHORIZED"]);
  }
  const after = text(channel, phone, "asli");
  await post(anyone, after, { secret: channel.appSecret });
  await expect.poll(() => texts(shop, phone)).toEqual(["asli"]);
});

test("a tenant's own secret never speaks for another tenant's number", async ({
  shop,
  stranger,
  anyone,
}) => {
  const [victim, attacker] = [await connect(shop), await connect(stranger)];
  const phone = newPhone();
  const forged = text(victim, phone, "palsu");
  expect((await post(anyone, forged, { secret: attacker.appSecret })).status).toBe(401);
  // By its own channel the body is believed, and yet the other's change isn't taken.
  const query = `?channel=${attacker.id}`;
  expect((await post(anyone, forged, { secret: attacker.appSecret, query })).status).toBe(200);
  const own = text(attacker, phone, "sendiri");
  await post(anyone, own, { secret: attacker.appSecret });
  await expect.poll(() => texts(stranger, phone)).toEqual(["sendiri"]);
  expect(await texts(shop, phone)).toEqual([]);
});

test("with ?channel= what names no known number is that channel's; without it is nobody's", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const unknown = { ...channel, phoneNumberId: "000", wabaId: "000" };
  const body = text(unknown, phone, "dari nomor baru");
  expect((await post(anyone, body, { secret: channel.appSecret })).status).toBe(401);
  const query = `?channel=${channel.id}`;
  expect((await post(anyone, body, { secret: channel.appSecret, query })).status).toBe(200);
  await expect.poll(() => texts(shop, phone)).toEqual(["dari nomor baru"]);
});

test("a signed body that is no JSON, or says nothing we know, is 200 all the same", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const query = `?channel=${channel.id}`;
  for (const body of [
    "not json",
    "",
    "null",
    "[]",
    '{"object":"page","entry":[null,{"changes":[null,{"value":null}]}]}',
    Buffer.from([0xff, 0xfe, 0]),
  ]) {
    const answer = await post(anyone, body, { secret: channel.appSecret, query });
    expect(answer.status, String(body)).toBe(200);
  }
  await post(anyone, text(channel, phone, "masih jalan"), { secret: channel.appSecret });
  await expect.poll(() => texts(shop, phone)).toEqual(["masih jalan"]);
});

test("the signature is over the bytes as they came: escaped letters and odd spaces included", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const said = "é 日本 👍🏽 \u202e ngga’";
  const body = ` \n${escaped(text(channel, phone, said))}\n`;
  expect(body).toContain("\\ud83d");
  expect((await post(anyone, body, { secret: channel.appSecret })).status).toBe(200);
  await expect.poll(() => texts(shop, phone)).toEqual([said]);
});

test("the same post again, and the same message in another post, change nothing", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const body = text(channel, phone, "sekali", { id: "wamid.SAMA" });
  for (let n = 0; n < 3; n++) await post(anyone, body, { secret: channel.appSecret });
  await post(anyone, ` ${body}`, { secret: channel.appSecret });
  await post(anyone, text(channel, phone, "terakhir"), { secret: channel.appSecret });
  await expect.poll(() => texts(shop, phone)).toEqual(["sekali", "terakhir"]);
  const [item] = (await given(shop.api.get(`/conversations?q=${phone}`))).items;
  expect(item.unreadCount).toBe(2);
});

test("Meta's 3 MB are taken, over 4 MiB is 413", async ({ shop, anyone }) => {
  const channel = await connect(shop);
  const phone = newPhone();
  const body = (mebibytes: number) =>
    text(channel, phone, "besar") + " ".repeat(mebibytes * 1024 * 1024);
  expect((await post(anyone, body(3), { secret: channel.appSecret })).status).toBe(200);
  await expect.poll(() => texts(shop, phone)).toEqual(["besar"]);
  const refused = await post(anyone, body(4), { secret: channel.appSecret });
  expect(refusal(refused)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
});

test("other methods are 405 in the envelope, and no key opens this door", async ({
  shop,
  anyone,
}) => {
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE"]) {
    const answer = await anyone.send({ method, path: "/webhook/message" });
    expect(refusal(answer)).toEqual([405, "METHOD_NOT_ALLOWED"]);
    expect(answer.headers.allow).toBe("GET, HEAD, POST, OPTIONS");
  }
  const channel = await connect(shop);
  const body = text(channel, newPhone(), "x");
  expect((await post(shop.owner, body, {})).status).toBe(401);
});
