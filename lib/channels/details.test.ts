import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { change } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { type CloudShop, givenCloudShop, post } from "#lib/testing/given-chat.ts";
import { metaFixtures } from "#lib/testing/meta-fixtures.ts";
import { workOff } from "#lib/testing/work.ts";
import { patchChannel } from "./patch.ts";
import { readChannel } from "./read.ts";
import { readDetails } from "./read-details.ts";
import { testChannel } from "./test.ts";

let graph: FakeGraph;
let shop: CloudShop;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  graph.setNumber({});
  shop = await givenCloudShop();
});

const fetched = () => readDetails(shop.tenantId, shop.channel.id);
const seen = () => shop.run((ctx) => readChannel(ctx, { id: shop.channel.id }));
/** News of the account: like Meta's, without the number's id. */
const news = async (field: string, value: object) => {
  const entry = [
    {
      id: shop.channel.wabaId,
      time: Math.floor(Date.now() / 1_000),
      changes: [{ field, value }],
    },
  ];
  await post(shop, { object: "whatsapp_business_account", entry });
};

test("a number shows its name, quality, limits and profile, as Meta tells them", async () => {
  expect((await seen()).details).toBeNull();
  const profile = { about: "Batik tulis", websites: ["https://toko.example"] };
  graph.setNumber({ messaging_limit_tier: "TIER_2K", is_on_biz_app: false }, profile);
  await fetched();
  expect(await seen()).toMatchObject({
    phone: "6281100000000",
    sendsPerSecond: 80,
    details: {
      verifiedName: "Toko Contoh",
      quality: "GREEN",
      messagingTier: "TIER_2K",
      throughput: "STANDARD",
      coexists: false,
      profile,
      error: null,
    },
  });
});

test("an upgraded number may send faster, one that a phone uses too slower, and a wish goes before both", async () => {
  graph.setNumber({ throughput: { level: "HIGH" } });
  await fetched();
  expect((await seen()).sendsPerSecond).toBe(1_000);
  graph.setNumber({ is_on_biz_app: true });
  await fetched();
  expect((await seen()).sendsPerSecond).toBe(20);
  const { id } = shop.channel;
  await shop.run((ctx) => patchChannel(ctx, { id, sendsPerSecond: 5 }));
  expect((await seen()).sendsPerSecond).toBe(5);
  await shop.run((ctx) => patchChannel(ctx, { id, sendsPerSecond: null }));
  expect((await seen()).sendsPerSecond).toBe(20);
});

test("what could not be asked is said, and nothing that was known is lost", async () => {
  await fetched();
  process.env.GRAPH_API_URL = "http://127.0.0.1:9";
  await fetched();
  process.env.GRAPH_API_URL = graph.url;
  expect(await seen()).toMatchObject({
    state: "connected",
    details: { verifiedName: "Toko Contoh", error: expect.stringContaining("REFUSED") },
  });
  graph.onlyTokens([]);
  await fetched();
  graph.onlyTokens(null);
  expect(await seen()).toMatchObject({ state: "disconnected" });
});

test("whether the account tells an app of its messages is seen, too", async () => {
  await fetched();
  expect((await seen()).details).toMatchObject({ webhook: "subscribed", problem: null });
  graph.subscribed = false;
  await fetched().finally(() => {
    graph.subscribed = true;
  });
  expect((await seen()).details?.webhook).toBe("not-subscribed");
});

test("a test asks Graph and says what has to be mended", async () => {
  const { id } = shop.channel;
  const ask = async () => {
    await shop.run((ctx) => testChannel(ctx, { id }));
    await workOff(["channel-details"]);
    return (await seen()).details?.problem;
  };
  expect(await ask()).toBeNull();
  graph.failNext(10, 403, 1, "lookup");
  expect(await ask()).toBe("permissions");
  graph.failNext(100, 400, 2, "lookup");
  expect(await ask()).toBe("number");
  graph.failNext(33, 400, 1, "lookup");
  expect(await ask()).toBe("number");
  process.env.GRAPH_API_URL = "http://127.0.0.1:9";
  expect(await ask()).toBe("unreached");
  process.env.GRAPH_API_URL = graph.url;
  expect(await ask()).toBeNull();
  graph.onlyTokens([]);
  expect(await ask()).toBe("token");
  graph.onlyTokens(null);
  expect(await seen()).toMatchObject({
    state: "disconnected",
    details: { verifiedName: "Toko Contoh" },
  });
  const [sandbox] = await rootDb().channel.findMany({
    where: { tenantId: shop.tenantId, kind: "SANDBOX" },
  });
  if (!sandbox) return;
  const other = shop.run((ctx) => testChannel(ctx, { id: sandbox.id }));
  await expect(other).rejects.toMatchObject({ code: "CHANNEL_UNSUPPORTED" });
});

test("a token that may send, but not look at the account, goes on sending", async () => {
  graph.failNext(200, 403, 1, "lookup");
  await fetched();
  expect(await seen()).toMatchObject({
    state: "connected",
    details: { error: expect.stringContaining("200") },
  });
});

test("where a version of Graph lacks a field, what it tells unasked must do", async () => {
  graph.failNext(100, 400, 1, "lookup");
  await fetched();
  expect((await seen()).details).toMatchObject({ verifiedName: "Toko Contoh", error: null });
});

test("news of quality and name are taken over at once, for the number that they name", async () => {
  await fetched();
  const display_phone_number = "+62 811-0000-0000";
  const quality = (event: string, phone = display_phone_number) =>
    news("phone_number_quality_update", {
      display_phone_number: phone,
      event,
      current_limit: "TIER_10K",
    });
  await quality("ONBOARDING", "6299999999");
  expect((await seen()).details?.messagingTier).toBeNull();
  await quality("FLAGGED");
  expect((await seen()).details?.messagingTier).toBe("TIER_10K");
  await news("phone_number_name_update", {
    display_phone_number,
    decision: "APPROVED",
    requested_verified_name: "Batik Laras",
  });
  expect((await seen()).details?.verifiedName).toBe("Batik Laras");
  await news("business_capability_update", { max_daily_conversations_per_business: 2000 });
  expect((await seen()).details?.messagingTier).toBe("TIER_2K");
  // And then what is true now is asked.
  graph.setNumber({ verified_name: "Batik Laras Solo", quality_rating: "RED" });
  await workOff(["channel-details"]);
  expect((await seen()).details).toMatchObject({
    verifiedName: "Batik Laras Solo",
    quality: "RED",
  });
});

test("a number that was stopped from writing first goes on when Meta finds it better, or somebody says so", async () => {
  const { tenantId, channel } = shop;
  const where = { tenantId_id: { tenantId, id: channel.id } };
  const stop = () =>
    news("account_update", {
      event: "ACCOUNT_RESTRICTION",
      restriction_info: [{ restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING" }],
    });
  await stop();
  expect((await seen()).initiating).toMatchObject({ reason: expect.any(String) });
  await news("phone_number_quality_update", { event: "UNFLAGGED", current_limit: "TIER_1K" });
  expect((await seen()).initiating).toBeNull();
  await rootDb().channel.update({
    where,
    data: { initiateHoldUntil: new Date(Date.now() + 60_000), initiateHoldReason: "x" },
  });
  await shop.run((ctx) => patchChannel(ctx, { id: channel.id, mayInitiate: true }));
  expect((await seen()).initiating).toBeNull();
});

const fixtures = metaFixtures("webhook.account_update.");
test.skipIf(fixtures.length === 0)(
  "of Meta's published account news, those that end an account take the number down",
  async () => {
    const downs: string[] = [];
    for (const { name, json } of fixtures) {
      const fresh = await givenCloudShop();
      const [entry] = (json as { entry: { changes: { value: object }[] }[] }).entry;
      const { value } = entry?.changes[0] ?? { value: {} };
      await post(fresh, change(fresh.channel, "account_update", value));
      const { state } = await fresh.run((ctx) => readChannel(ctx, { id: fresh.channel.id }));
      if (state !== "connected") downs.push(name.split(".")[2] ?? "");
    }
    expect(downs).toEqual(["account-offboarded", "partner-removed", "partner-removed"]);
  },
);
