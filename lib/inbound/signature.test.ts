import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { change, sign, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { givenCloudChannel, givenShop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { acceptWebhook } from "./accept-webhook.ts";

type Channel = Awaited<ReturnType<typeof givenCloudChannel>>;
const raw = (body: unknown) => Buffer.from(JSON.stringify(body));
const unauthorized = expect.objectContaining({ code: "UNAUTHORIZED" });
const from = "628123456789";

const postsOf = (tenantId: string) => rootDb().webhookIn.count({ where: { tenantId } });
const textsOf = async (tenantId: string) =>
  (await rootDb().message.findMany({ where: { tenantId, direction: "IN" } })).map(
    ({ text }) => text,
  );

async function given() {
  const shop = await givenShop();
  return { shop, channel: await givenCloudChannel(shop) };
}
const hello = (channel: Channel, text = "Halo") => raw(textMessage({ ...channel, from, text }));

test("a body with a wrong signature, or none, is refused and nothing of it is kept", async () => {
  const { shop, channel } = await given();
  const body = hello(channel);
  const changed = Buffer.concat([body, Buffer.from(" ")]);
  const wrong = [
    null,
    "",
    "sha256=",
    sign(body, "another secret"),
    sign(changed, channel.appSecret),
    sign(body, channel.appSecret).slice(0, -1),
    sign(body, channel.appSecret).replace("sha256", "sha1"),
  ];
  for (const signature of wrong) {
    await expect(acceptWebhook(body, signature, null)).rejects.toEqual(unauthorized);
    await expect(acceptWebhook(body, signature, channel.id)).rejects.toEqual(unauthorized);
  }
  expect(await postsOf(shop.tenantId)).toBe(0);
  await acceptWebhook(body, sign(body, channel.appSecret), null);
  expect(await postsOf(shop.tenantId)).toBe(1);
});

test("what is validly signed is kept as it came, whatever it says", async () => {
  const { shop, channel } = await given();
  const bodies = [
    "",
    "not json",
    "null",
    "[]",
    '{"entry":"x"}',
    '{"entry":[null,{"changes":[7]}]}',
  ];
  for (const text of bodies) {
    const body = Buffer.from(text);
    await acceptWebhook(body, sign(body, channel.appSecret), channel.id);
  }
  await workOff(["inbound"]);
  const posts = await rootDb().webhookIn.findMany({
    where: { tenantId: shop.tenantId },
    orderBy: { id: "asc" },
  });
  expect(posts.map(({ body }) => Buffer.from(body).toString())).toEqual(bodies);
  expect(posts.filter(({ processedAt, error }) => error || !processedAt)).toEqual([]);
});

test("a tenant can't sign for another's number, not even by naming its own channel", async () => {
  const victim = await given();
  const other = await given();
  const body = hello(victim.channel, "palsu");
  const forged = sign(body, other.channel.appSecret);
  await expect(acceptWebhook(body, forged, null)).rejects.toEqual(unauthorized);
  await expect(acceptWebhook(body, forged, victim.channel.id)).rejects.toEqual(unauthorized);
  await acceptWebhook(body, forged, other.channel.id);
  await workOff(["inbound"]);
  expect(await textsOf(victim.shop.tenantId)).toEqual([]);
  expect(await textsOf(other.shop.tenantId)).toEqual([]);
});

test("one body for two tenants' numbers reaches only the one whose secret signed it", async () => {
  const one = await given();
  const two = await given();
  const both = textMessage({ ...one.channel, from, text: "untuk satu" });
  both.entry.push(...textMessage({ ...two.channel, from, text: "untuk dua" }).entry);
  const body = raw(both);
  await acceptWebhook(body, sign(body, one.channel.appSecret), null);
  await workOff(["inbound"]);
  expect(await textsOf(one.shop.tenantId)).toEqual(["untuk satu"]);
  expect(await textsOf(two.shop.tenantId)).toEqual([]);
});

test("two tenants may have connected the same number: each believes its own secret", async () => {
  const one = await given();
  const shop = await givenShop();
  const { phoneNumberId, wabaId } = one.channel;
  const channel = await givenCloudChannel(shop, { phoneNumberId, wabaId });
  const body = hello(channel);
  await acceptWebhook(body, sign(body, channel.appSecret), null);
  await workOff(["inbound"]);
  expect(await textsOf(one.shop.tenantId)).toEqual([]);
  expect(await textsOf(shop.tenantId)).toEqual(["Halo"]);
});

test("a change that names no number goes by its account", async () => {
  const { shop, channel } = await given();
  const value = { event: "DISABLED_UPDATE" };
  const body = raw({
    entry: [{ id: channel.wabaId, changes: [{ field: "account_update", value }] }],
  });
  await acceptWebhook(body, sign(body, channel.appSecret), null);
  await workOff(["inbound"]);
  const kept = await rootDb().auditEntry.findMany({ where: { tenantId: shop.tenantId } });
  expect(kept).toMatchObject([{ action: "channel.account_update", data: value }]);
});

test("with ?channel=, what names no known number is that channel's; the rest needs its own match", async () => {
  const { shop, channel } = await given();
  const { channel: known, shop: stranger } = await given();
  const sibling = await givenCloudChannel(shop);
  const unknown = { phoneNumberId: "REDACTED", wabaId: "REDACTED" };
  const body = textMessage({ ...unknown, from, text: "nomor tak dikenal" });
  body.entry.push(
    ...textMessage({ ...channel, from, text: "nomor sendiri" }).entry,
    ...textMessage({ ...known, from, text: "nomor orang" }).entry,
    ...textMessage({ ...sibling, from, text: "nomor saudara" }).entry,
    ...change(unknown, "messages", {}).entry,
  );
  const bytes = raw(body);
  await acceptWebhook(bytes, sign(bytes, channel.appSecret), channel.id);
  await workOff(["inbound"]);
  expect((await textsOf(shop.tenantId)).sort()).toEqual(["nomor sendiri", "nomor tak dikenal"]);
  expect(await textsOf(stranger.tenantId)).toEqual([]);
});

test("without ?channel=, a body for an unknown number is nobody's", async () => {
  const { channel } = await given();
  const body = raw(textMessage({ phoneNumberId: "1", wabaId: "2", from, text: "Halo" }));
  await expect(acceptWebhook(body, sign(body, channel.appSecret), null)).rejects.toEqual(
    unauthorized,
  );
});

test("a channel that was archived takes nothing in any more", async () => {
  const { shop, channel } = await given();
  const where = { tenantId_id: { tenantId: shop.tenantId, id: channel.id } };
  await rootDb().channel.update({ where, data: { archivedAt: new Date() } });
  const body = hello(channel);
  const signature = sign(body, channel.appSecret);
  await expect(acceptWebhook(body, signature, channel.id)).rejects.toEqual(unauthorized);
});
