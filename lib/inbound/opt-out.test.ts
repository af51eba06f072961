import { beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { change } from "#lib/testing/fake-graph/webhook.ts";
import { type CloudShop, givenChat, givenCloudShop, post } from "#lib/testing/given-chat.ts";

let shop: CloudShop;
beforeEach(async () => {
  shop = await givenCloudShop();
});
const optedOut = async () => {
  const [contact] = await rootDb().contact.findMany({ where: { tenantId: shop.tenantId } });
  return contact?.optedOutAt !== null;
};

test.each(["STOP", "stop", " Berhenti. ", "BERHENTI!"])(
  "%j alone opts out of marketing",
  async (words) => {
    await givenChat(shop, words);
    expect(await optedOut()).toBe(true);
  },
);

test.each(["stop dulu ya kak, masih pikir-pikir", "kapan berhenti promonya?", "nonstop"])(
  "%j is a sentence like any other",
  async (words) => {
    await givenChat(shop, words);
    expect(await optedOut()).toBe(false);
  },
);

test("Meta's own switch opts out and in again, by the latest word", async () => {
  const chat = await givenChat(shop);
  const now = Math.floor(Date.now() / 1_000);
  const wish = (value: string, timestamp: number) =>
    post(
      shop,
      change(shop.channel, "user_preferences", {
        user_preferences: [{ wa_id: chat.phone, category: "marketing_messages", value, timestamp }],
      }),
    );
  await wish("stop", now - 20);
  expect(await optedOut()).toBe(true);
  await wish("resume", now - 10);
  expect(await optedOut()).toBe(false);
  await wish("stop", now - 15);
  expect(await optedOut()).toBe(false);
});
