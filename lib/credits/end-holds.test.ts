import { expect, test } from "vitest";
import { openConversation } from "#lib/conversations/open.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { keepCredits } from "#lib/jobs/keep-credits.ts";
import { sendIn } from "#lib/messages/send.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { creditsOf } from "#lib/testing/given-chat.ts";
import { reserveCredit } from "./reserve.ts";
import { captureCredit } from "./settle.ts";

const bot = { kind: "bot" } as const;
const hourMs = 3_600_000;

/** The bot has answered, some hours ago, and nothing was heard of it since. */
async function givenAnswer(shop: Shop, hoursAgo: number, became: object): Promise<string> {
  return shop.as(bot, async (ctx) => {
    ctx.now = new Date(Date.now() - hoursAgo * hourMs);
    const reservationId = (await reserveCredit(ctx)) ?? "";
    const contactId = newId();
    await ctx.db.contact.create({ data: { tenantId: ctx.tenantId, id: contactId, name: "Sari" } });
    const { conversation } = await openConversation(ctx, shop.sandboxId, contactId);
    const { id } = await sendIn(ctx, conversation, { text: "Halo" }, { as: "BOT", reservationId });
    const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
    await ctx.db.message.update({ where, data: became });
    return reservationId;
  });
}

test("a credit whose message nobody settled comes back after two days, and not before", async () => {
  const shop = await givenShop();
  const { available } = await creditsOf(shop);
  const lost = { status: "CANCELLED" };
  await givenAnswer(shop, 47, lost);
  await givenAnswer(shop, 49, lost);
  await givenAnswer(shop, 49, { errorCode: "UNCERTAIN" });
  await shop.as(bot, async (ctx) => {
    ctx.now = new Date(Date.now() - 49 * hourMs);
    await reserveCredit(ctx);
  });
  await keepCredits();
  expect(await creditsOf(shop)).toEqual({ available: available - 1, reserved: 1 });
});

test("a credit whose message may still be sent is kept for it however long that takes", async () => {
  const shop = await givenShop();
  const { available } = await creditsOf(shop);
  await givenAnswer(shop, 500, {});
  await givenAnswer(shop, 500, { errorCode: "131056", retryable: true });
  await keepCredits();
  expect(await creditsOf(shop)).toEqual({ available: available - 2, reserved: 2 });
});

test("a message that went out has cost its credit, even where nobody wrote that down", async () => {
  const shop = await givenShop();
  const { available } = await creditsOf(shop);
  await givenAnswer(shop, 60, { status: "DELIVERED" });
  await keepCredits();
  await keepCredits();
  expect(await creditsOf(shop)).toEqual({ available: available - 1, reserved: 0 });
});

test("an uncertain message that turns out to be sent is paid for after all", async () => {
  const shop = await givenShop();
  const { available } = await creditsOf(shop);
  const reservation = await givenAnswer(shop, 60, { errorCode: "UNCERTAIN" });
  await keepCredits();
  expect(await creditsOf(shop)).toEqual({ available, reserved: 0 });
  await shop.as(bot, (ctx) => captureCredit(ctx, reservation));
  expect(await creditsOf(shop)).toEqual({ available: available - 1, reserved: 0 });
  expect(await rootDb().creditHold.count({ where: { tenantId: shop.tenantId } })).toBe(0);
});
