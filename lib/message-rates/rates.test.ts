import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { status } from "#lib/testing/fake-graph/webhook.ts";
import { givenChat, givenCloudShop, messageOf, post } from "#lib/testing/given-chat.ts";
import { estimateCosts } from "./estimate.ts";
import { listRates } from "./list.ts";
import { replaceRates } from "./replace.ts";
import { MessageRates } from "./schema.ts";

const rate = (market: string, effectiveFrom: string, amount: number) => ({
  market,
  category: "service",
  effectiveFrom,
  currency: "IDR",
  amount,
  note: null,
});
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

test("the table is the shop's own: empty at first, and written anew as a whole", async () => {
  const shop = await givenCloudShop();
  expect(await shop.run(listRates)).toEqual({ rates: [] });
  const first = [rate("*", "2026-10-01", 500), rate("62", "2026-10-01", 123.45)];
  expect(await shop.run((ctx) => replaceRates(ctx, { rates: first }))).toEqual({ rates: first });
  const second = [rate("62", "2026-11-01", 150)];
  await shop.run((ctx) => replaceRates(ctx, { rates: second }));
  expect(await shop.run(listRates)).toEqual({ rates: second });
  const stranger = await givenCloudShop();
  expect(await stranger.run(listRates)).toEqual({ rates: [] });
});

test("the same market, category and day twice, and what is no price, are refused", () => {
  const takes = (...rates: object[]) => MessageRates.safeParse({ rates }).success;
  const good = rate("62", "2026-10-01", 1);
  expect(takes(good, { ...good, effectiveFrom: "2026-11-01" })).toBe(true);
  expect(takes(good, { ...good, amount: 2 })).toBe(false);
  expect(takes({ ...good, market: "Indonesia" })).toBe(false);
  expect(takes({ ...good, amount: -1 })).toBe(false);
  expect(takes({ ...good, currency: "rupiah" })).toBe(false);
});

test("what a receipt says was billed is kept with the message, and priced by its day and market", async () => {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop);
  const { phoneNumberId, wabaId } = shop.channel;
  const wamid = `wamid.${newId()}`;
  const id = await chat.send("Halo");
  await post(
    shop,
    status({ phoneNumberId, wabaId, id: wamid, status: "delivered", clientMessageId: id }),
  );
  expect((await messageOf(shop, id)).pricing).toMatchObject({
    billable: true,
    category: "service",
  });
  const estimate = () => shop.run((ctx) => estimateCosts(ctx, { days: 7 }));
  expect((await estimate()).days).toMatchObject([{ messages: 1, currency: null, amount: null }]);
  const rates = [rate("*", day(60), 900), rate("62", day(60), 100), rate("62", day(5), 120)];
  await shop.run((ctx) => replaceRates(ctx, { rates: [...rates, rate("62", "2099-01-01", 7)] }));
  expect((await estimate()).days).toMatchObject([
    { category: "service", messages: 1, currency: "IDR", amount: 120 },
  ]);
  await rootDb().message.updateMany({
    where: { tenantId: shop.tenantId, id },
    data: { pricing: { billable: false, category: "service" } },
  });
  expect((await estimate()).days).toEqual([]);
});
