import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import { givenCloudChannel, givenShop, type Shop } from "#lib/testing/given.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { acceptPost } from "./accept.ts";
import { processInbound } from "./process.ts";

const channelSide = { kind: "channel" } as const;
const party = { bsuid: null, lid: null, groupId: null, name: null, username: null };
const said = (id: string, media?: string): Update => ({
  kind: "message",
  id,
  at: new Date(),
  from: { ...party, phone: "628123456789" },
  content: {
    type: media ? "image" : "text",
    text: id,
    media: media
      ? { providerId: media, mimeType: "image/png", sha256: null, filename: null }
      : null,
    payload: null,
  },
  replyTo: null,
});

async function givenSandbox() {
  const shop = await givenShop();
  const post = (...updates: Update[]) =>
    shop.as(channelSide, (ctx) =>
      acceptPost(ctx, shop.sandboxId, Buffer.from(JSON.stringify({ updates }))),
    );
  const texts = async () => {
    const where = { tenantId: shop.tenantId, direction: "IN" };
    const orderBy = { inboundNo: "asc" } as const;
    return (await rootDb().message.findMany({ where, orderBy })).map(({ text }) => text);
  };
  return { shop, post, texts, work: () => processInbound(shop.tenantId, shop.sandboxId) };
}

const waiting = ({ tenantId }: Shop) =>
  rootDb().webhookIn.count({ where: { tenantId, processedAt: null } });

test("what nobody can understand is put aside after five times, kept, and takes nothing with it", async () => {
  const { shop, post, texts, work } = await givenSandbox();
  // The sandbox's files are ours, so this names none: no row can be written.
  const bad = await post(said("a"), said("b", "no file of ours"), said("c"));
  await post(said("d"));
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await expect(work()).rejects.toThrow();
    expect(await texts()).toEqual(["a", "c"]);
  }
  await work();
  expect(await texts()).toEqual(["a", "c", "d"]);
  const where = { tenantId_id: { tenantId: shop.tenantId, id: bad } };
  const aside = await rootDb().webhookIn.findUniqueOrThrow({ where });
  expect(aside).toMatchObject({ attempts: 5, error: expect.stringMatching(/./) });
  expect(Buffer.from(aside.body).toString()).toContain("no file of ours");
});

test("two workers at once take everything in once, in the order it came", async () => {
  const { shop, post, texts, work } = await givenSandbox();
  const names = Array.from({ length: 30 }, (_, n) => `m${n}`);
  for (const name of names) await post(said(name), said(`${name}'`));
  // A worker lets other channels have their turn in between, so on a slow machine it needs several.
  do await Promise.all([work(), work(), work()]);
  while ((await waiting(shop)) > 0);
  expect(await texts()).toEqual(names.flatMap((name) => [name, `${name}'`]));
});

test("a post of a thousand updates, as large as Meta makes them, is taken in whole", async () => {
  const shop = await givenShop();
  const channel = await givenCloudChannel(shop);
  const entry = Array.from({ length: 1_000 }, (_, n) => {
    const from = `62812${String(n % 40).padStart(6, "0")}`;
    return hook.textMessage({ ...channel, from, id: `wamid.${n}`, text: `pesan ${n}` }).entry;
  }).flat();
  const raw = Buffer.from(JSON.stringify({ object: "whatsapp_business_account", entry }));
  await shop.as(channelSide, (ctx) => acceptPost(ctx, channel.id, raw));
  // A worker lets other channels have their turn in between, so it may need several.
  while ((await waiting(shop)) > 0) await processInbound(shop.tenantId, channel.id);
  const where = { tenantId: shop.tenantId };
  expect(await rootDb().message.count({ where: { ...where, direction: "IN" } })).toBe(1_000);
  expect(await rootDb().conversation.count({ where })).toBe(40);
}, 120_000);
