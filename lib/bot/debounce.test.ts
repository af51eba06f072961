import { beforeEach, expect, test } from "vitest";
import { handOff } from "#lib/conversations/hand-off.ts";
import { release } from "#lib/conversations/release.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenProduct } from "#lib/testing/given.ts";
import {
  type Chat,
  type CloudShop,
  creditsOf,
  givenChat,
  givenCloudShop,
} from "#lib/testing/given-chat.ts";
import { plainBot } from "./plain/bot.ts";
import { beginTurn, endTurn, reply } from "./reply.ts";

let shop: CloudShop;
let chat: Chat;
beforeEach(async () => {
  shop = await givenCloudShop();
  await givenProduct(shop, { name: "Kemeja Batik Parang", price: 245_000, stock: 7 });
  chat = await givenChat(shop, "Halo");
});

/** The customer has been quiet for long enough. */
async function quiet(): Promise<void> {
  const { botDueAt } = await chat.now();
  if (botDueAt) await chat.change({ botDueAt: new Date(Date.now() - 1) });
  await reply(shop.tenantId, chat.id);
}
const answers = async () => (await chat.sent()).filter(({ as }) => as === "BOT");
const dueInMs = async () => ((await chat.now()).botDueAt?.getTime() ?? 0) - Date.now();

test("five bubbles in a row get one answer, for one credit", async () => {
  const before = await creditsOf(shop);
  for (const text of ["kak", "mau tanya", "kemeja batik parang", "berapa ya?"]) {
    await chat.say(text);
    // Not before the customer has finished.
    await reply(shop.tenantId, chat.id);
    expect(await answers()).toEqual([]);
  }
  await quiet();
  await quiet();
  const [answer, ...more] = await answers();
  expect(more).toEqual([]);
  expect(answer?.text).toContain("245.000");
  expect(await creditsOf(shop)).toEqual({ available: before.available - 1, reserved: 1 });
});

test("it waits four seconds after the last bubble, and twelve at most", async () => {
  expect(await dueInMs()).toBeGreaterThan(2_500);
  expect(await dueInMs()).toBeLessThanOrEqual(4_000);
  await chat.change({ botSince: new Date(Date.now() - 11_000) });
  await chat.say("masih ada lagi");
  expect(await dueInMs()).toBeLessThanOrEqual(1_000);
});

test("who goes on while the bot thinks gets one answer, to all of it", async () => {
  const bot = { kind: "bot" } as const;
  await chat.change({ botDueAt: new Date(Date.now() - 1) });
  const task = await shop.as(bot, (ctx) => beginTurn(ctx, chat.id));
  if (!task) throw new Error("it was not the bot's turn");
  const thought = await plainBot(task.turn);
  await chat.say("kemeja batik parang berapa?");
  // The four seconds are over once more, and the old thought is still not said.
  await chat.change({ botDueAt: new Date(Date.now() - 1) });
  await shop.as(bot, (ctx) => endTurn(ctx, chat.id, task.basis, thought));
  expect(await answers()).toEqual([]);
  await quiet();
  expect((await answers()).map(({ text }) => text)).toEqual([expect.stringContaining("245.000")]);
});

test("a turn that only hands off is free", async () => {
  const before = await creditsOf(shop);
  await chat.say("saya mau bicara dengan admin");
  await quiet();
  expect(await chat.now()).toMatchObject({ status: "HUMAN", unanswered: true });
  expect(await creditsOf(shop)).toEqual(before);
});

test("without credit the conversation goes to people, and no credit is owed", async () => {
  await rootDb().$executeRaw`
    INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, once)
    SELECT tenant_id, gen_random_uuid(), id, 'adjust', -remaining, 0, 'emptied ' || id
    FROM credit_buckets WHERE tenant_id = ${shop.tenantId}::uuid`;
  expect(await creditsOf(shop)).toEqual({ available: 0, reserved: 0 });
  await quiet();
  expect(await chat.now()).toMatchObject({ status: "HUMAN", unanswered: true });
  expect(await answers()).toEqual([]);
  const newcomer = await givenChat(shop);
  expect((await newcomer.now()).status).toBe("HUMAN");
  expect(await creditsOf(shop)).toEqual({ available: 0, reserved: 0 });
});

test("released by a person, the bot answers the question that was left open", async () => {
  await shop.run((ctx) => handOff(ctx, { id: chat.id }));
  await chat.say("kemeja batik parang berapa?");
  await quiet();
  expect(await answers()).toEqual([]);
  await shop.run((ctx) => release(ctx, { id: chat.id }));
  await quiet();
  expect((await answers()).map(({ text }) => text)).toEqual([expect.stringContaining("245.000")]);
});

test("a question that is too old for free text goes to people instead of being tried for ever", async () => {
  await chat.change({ windowExpiresAt: new Date(Date.now() - 1) });
  await quiet();
  expect(await chat.now()).toMatchObject({ status: "HUMAN", botDueAt: null, unanswered: true });
  expect(await answers()).toEqual([]);
});

test("a bot that breaks down leaves the question to a person", async () => {
  // Settings that no version of ours can have written.
  const data = { bot: { greeting: { broken: true } } };
  await rootDb().tenant.update({ where: { id: shop.tenantId }, data });
  await quiet();
  expect(await chat.now()).toMatchObject({ status: "HUMAN", botDueAt: null, unanswered: true });
});
