import { afterAll, beforeAll, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { readQr } from "#lib/devices/qr.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenShop } from "#lib/testing/given.ts";
import { givenChat, givenCloudShop, messageOf } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { archiveChannel } from "./archive.ts";
import { createChannel } from "./create.ts";
import { findAddressed } from "./find-addressed.ts";
import { listChannels } from "./list.ts";
import { patchChannel } from "./patch.ts";
import { readChannel } from "./read.ts";

let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());

const code = (expected: string) => expect.objectContaining({ code: expected });

test("a new token reconnects a channel that was down, and what waited goes out", async () => {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop);
  const { id } = shop.channel;
  graph.onlyTokens(["baru"]);
  const waiting = await chat.send("menunggu");
  await workOff(["deliver"]);
  expect(await shop.run((ctx) => readChannel(ctx, { id }))).toMatchObject({
    state: "disconnected",
    stateReason: expect.stringContaining("190"),
  });
  const renamed = await shop.run((ctx) => patchChannel(ctx, { id, name: "Toko Solo" }));
  expect(renamed).toMatchObject({ name: "Toko Solo", state: "disconnected" });

  const mended = await shop.run((ctx) => patchChannel(ctx, { id, accessToken: "baru" }));
  expect(mended).toMatchObject({ state: "connected", stateReason: null });
  await workOff(["deliver"]);
  expect(await messageOf(shop, waiting)).toMatchObject({ status: "SENT" });
  graph.onlyTokens(null);
});

test("one secret is changed and the others stay; none is ever shown or recorded", async () => {
  const shop = await givenCloudShop();
  const { id, phoneNumberId, verifyToken } = shop.channel;
  const answer = await shop.run((ctx) => patchChannel(ctx, { id, appSecret: "rahasia-baru" }));
  const change = { value: { metadata: { phone_number_id: phoneNumberId } } };
  const [found] = await findAddressed({ entry: [{ changes: [change] }] }, null);
  expect(found?.secrets).toMatchObject({ appSecret: "rahasia-baru", verifyToken });
  const record = await rootDb().auditEntry.findMany({ where: { tenantId: shop.tenantId } });
  expect(JSON.stringify([answer, record])).not.toContain("rahasia-baru");
});

test("a wrong id of Meta's is corrected, but what was said stays with its number", async () => {
  const shop = await givenCloudShop();
  const { id } = shop.channel;
  const right = `9${shop.channel.phoneNumberId}`;
  const addressed = (phoneNumberId: string) => {
    const value = { metadata: { phone_number_id: phoneNumberId } };
    return findAddressed({ entry: [{ changes: [{ value }] }] }, null);
  };
  const correct = (phoneNumberId: string) =>
    shop.run((ctx) => patchChannel(ctx, { id, phoneNumberId, wabaId: "8877665544" }));
  await correct(right);
  expect(await addressed(shop.channel.phoneNumberId)).toEqual([]);
  expect(await addressed(right)).toMatchObject([{ id }]);

  const secrets = { accessToken: "t", appSecret: "s", verifyToken: "v" };
  const other = { kind: "CLOUD", name: "Lain", wabaId: "1", ...secrets } as const;
  await shop.run((ctx) => createChannel(ctx, { ...other, phoneNumberId: `7${right}` }));
  await expect(correct(`7${right}`)).rejects.toEqual(code("CONFLICT"));

  shop.channel.phoneNumberId = right;
  await givenChat(shop);
  await expect(correct(`6${right}`)).rejects.toEqual(code("CONFLICT"));
  await expect(correct(right)).resolves.toMatchObject({ id });
});

test("what is archived is listed no more, hears nothing, and comes back as what it was", async () => {
  const shop = await givenCloudShop();
  const { id, phoneNumberId, wabaId } = shop.channel;
  const chat = await givenChat(shop);
  await shop.run((ctx) => archiveChannel(ctx, { id }));
  const { items } = await shop.run((ctx) => listChannels(ctx, { limit: 25 }));
  expect(items.map(({ kind }) => kind)).toEqual(["SANDBOX"]);
  const change = { value: { metadata: { phone_number_id: phoneNumberId } } };
  expect(await findAddressed({ entry: [{ changes: [change] }] }, null)).toEqual([]);
  await expect(shop.run((ctx) => readChannel(ctx, { id }))).rejects.toEqual(code("NOT_FOUND"));

  const secrets = { accessToken: "t", appSecret: "s", verifyToken: "v" };
  const input = { kind: "CLOUD", name: "Lagi", phoneNumberId, wabaId, ...secrets } as const;
  const back = await shop.run((ctx) => createChannel(ctx, input));
  expect(back).toMatchObject({ id, name: "Lagi", state: "connected" });
  const sent = await chat.send("kita lanjut");
  await workOff(["deliver"]);
  expect(await messageOf(shop, sent)).toMatchObject({ status: "SENT" });
  await expect(shop.run((ctx) => createChannel(ctx, input))).rejects.toEqual(code("CONFLICT"));
});

test("the sandbox has no secrets, no code to scan, and stays", async () => {
  const shop = await givenShop();
  const id = shop.sandboxId;
  const token = shop.run((ctx) => patchChannel(ctx, { id, accessToken: "x" }));
  await expect(token).rejects.toEqual(code("CHANNEL_UNSUPPORTED"));
  await expect(shop.run((ctx) => readQr(ctx, { id }))).rejects.toEqual(code("CHANNEL_UNSUPPORTED"));
  await expect(shop.run((ctx) => archiveChannel(ctx, { id }))).rejects.toEqual(code("CONFLICT"));
  const quiet = await shop.run((ctx) => patchChannel(ctx, { id, botEnabled: false }));
  expect(quiet.botEnabled).toBe(false);
});
