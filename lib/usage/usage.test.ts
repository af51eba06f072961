import { expect, test } from "vitest";
import type { Actor, Context } from "#lib/context.ts";
import { handOff } from "#lib/conversations/hand-off.ts";
import { openConversation } from "#lib/conversations/open.ts";
import { resolve } from "#lib/conversations/resolve.ts";
import { reserveCredit } from "#lib/credits/reserve.ts";
import { captureCredit, returnCredit } from "#lib/credits/settle.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addMember } from "#lib/members/add.ts";
import { removeMember } from "#lib/members/remove.ts";
import { addNote } from "#lib/messages/note.ts";
import { sendIn, sendMessage } from "#lib/messages/send.ts";
import { say } from "#lib/sandbox/say.ts";
import { givenKey, givenShop, type Shop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { countRequest, writeRequests } from "./count-request.ts";
import { exportUsage } from "./export.ts";
import { readUsage } from "./read.ts";
import { Usage } from "./schema.ts";

const bot = { kind: "bot" } as const;
const usage = (shop: Shop, days = 7) => shop.run((ctx) => readUsage(ctx, { days }));
const totals = async (shop: Shop) => (await usage(shop)).totals;

async function givenChat(shop: Shop): Promise<string> {
  return shop.as({ kind: "channel" }, async (ctx) => {
    const contactId = newId();
    await ctx.db.contact.create({ data: { tenantId: ctx.tenantId, id: contactId } });
    const { conversation } = await openConversation(ctx, shop.sandboxId, contactId, "BOT");
    return conversation.id;
  });
}

const at = <T>(shop: Shop, actor: Actor, moment: string, work: (ctx: Context) => Promise<T>) =>
  shop.as(actor, (ctx) => {
    ctx.now = new Date(moment);
    return work(ctx);
  });

const become = (shop: Shop, id: string, status: string) =>
  rootDb().message.update({
    where: { tenantId_id: { tenantId: shop.tenantId, id } },
    data: { status },
  });

async function keyOf(shop: Shop) {
  await givenKey(shop);
  const key = await rootDb().apiKey.findFirstOrThrow({
    where: { tenantId: shop.tenantId },
    orderBy: { createdAt: "desc" },
  });
  const mode = "live" as const;
  return { kind: "key" as const, id: key.id, name: key.name, mode, scopes: key.scopes };
}

test("a day's conversation is counted as what it was: by whom, how often, at what cost", async () => {
  const shop = await givenShop();
  await shop.run((ctx) => say(ctx, { from: "0812-3456-7890", name: "Sari", text: "Halo" }));
  await workOff(["inbound"]);
  const { id } = await rootDb().conversation.findFirstOrThrow({
    where: { tenantId: shop.tenantId },
  });
  const key = await keyOf(shop);
  await shop.as(key, (ctx) => sendMessage(ctx, { id, text: "Dari API" }));
  await shop.run((ctx) => sendMessage(ctx, { id, text: "Dari orang" }));
  await shop.run((ctx) => addNote(ctx, { id, text: "catatan" }));
  await shop.run((ctx) => handOff(ctx, { id }));
  await shop.run((ctx) => resolve(ctx, { id }));
  await workOff();
  const report = await usage(shop, 30);
  expect(Usage.parse(report)).toEqual(report);
  expect(report.totals).toEqual({
    creditsUsed: 0,
    messagesIn: 1,
    messagesOut: { bot: 0, human: 1, api: 1, phone: 0, template: 0 },
    failed: 0,
    handoffs: 1,
    resolved: 1,
    conversations: 1,
  });
  expect(report.daily).toHaveLength(30);
  expect(report.daily.at(-1)).toEqual({
    date: report.to,
    creditsUsed: 0,
    messagesIn: 1,
    messagesOut: 2,
    messagesOutBy: { bot: 0, human: 1, api: 1, phone: 0, template: 0 },
    handoffs: 1,
  });
  expect(report.daily.slice(0, -1).every((day) => day.messagesOut === 0)).toBe(true);
  expect(report.byKey).toEqual([{ keyId: key.id, name: key.name, requests: 0, messagesOut: 1 }]);
  expect(report.byPerson).toEqual([
    { personId: shop.ownerId, name: expect.any(String), messagesOut: 1 },
  ]);
});

test("each person's messages are theirs, templates too, but not what was cancelled or only noted", async () => {
  const shop = await givenShop();
  const id = await givenChat(shop);
  const email = `${newId()}@toko.test`;
  const person = { name: "Rina", email, password: "rahasia-rina-2026", role: "AGENT" } as const;
  const rina = await shop.run((ctx) => addMember(ctx, person));
  const agent = { kind: "user", id: rina.id, name: "Rina", role: "AGENT" } as const;
  const sent = await shop.as(agent, (ctx) => sendMessage(ctx, { id, text: "satu" }));
  await shop.as(agent, (ctx) => sendMessage(ctx, { id, text: "dua" }));
  await shop.as(agent, (ctx) => addNote(ctx, { id, text: "catatan" }));
  await shop.run((ctx) => sendMessage(ctx, { id, text: "dari pemilik" }));
  const counts = async () =>
    Object.fromEntries((await usage(shop)).byPerson.map((one) => [one.personId, one.messagesOut]));
  expect(await counts()).toEqual({ [rina.id]: 2, [shop.ownerId]: 1 });
  await become(shop, sent.id, "CANCELLED");
  expect(await counts()).toEqual({ [rina.id]: 1, [shop.ownerId]: 1 });
  await shop.run((ctx) => removeMember(ctx, { id: rina.id }));
  expect(await counts()).toEqual({ [rina.id]: 1, [shop.ownerId]: 1 });
  const csv = await shop.run(async (ctx) =>
    (await exportUsage(ctx, { days: 2, by: "person", separator: ";" })).text(),
  );
  expect(csv).toContain("personId;name;messagesOut");
  expect(csv).toContain(`${rina.id};`);
});

test("the bot's turn is counted with its credit, and neither if it was not sent", async () => {
  const shop = await givenShop();
  const id = await givenChat(shop);
  const speak = () =>
    shop.as(bot, async (ctx) => {
      const reservationId = (await reserveCredit(ctx)) ?? "";
      const conversation = { id, channelId: shop.sandboxId, channelKind: "SANDBOX" } as never;
      const message = await sendIn(
        ctx,
        conversation,
        { text: "Halo" },
        { as: "BOT", reservationId },
      );
      return { id: message.id, reservationId };
    });
  const [sent, cancelled] = [await speak(), await speak()];
  await shop.as(bot, (ctx) => captureCredit(ctx, sent.reservationId));
  await become(shop, cancelled.id, "CANCELLED");
  expect(await totals(shop)).toMatchObject({ creditsUsed: 1, messagesOut: { bot: 1 } });
  await shop.as(bot, (ctx) => returnCredit(ctx, sent.reservationId));
  await become(shop, sent.id, "FAILED");
  expect(await totals(shop)).toMatchObject({ creditsUsed: 0, messagesOut: { bot: 1 }, failed: 1 });
  await become(shop, cancelled.id, "SENT");
  expect(await totals(shop)).toMatchObject({ messagesOut: { bot: 2 } });
});

test("a message that fails, is repeated and fails again has failed once; one that arrives, not at all", async () => {
  const shop = await givenShop();
  const id = await givenChat(shop);
  const send = () => shop.run((ctx) => sendMessage(ctx, { id, text: "Halo" }));
  const [one, other] = [await send(), await send()];
  for (const status of ["FAILED", "QUEUED", "SENT", "FAILED"]) await become(shop, one.id, status);
  for (const status of ["SENT", "FAILED", "DELIVERED"]) await become(shop, other.id, status);
  expect(await totals(shop)).toMatchObject({ failed: 1, messagesOut: { human: 2 } });
});

test("a credit that comes back is taken off the day it was spent on, and spent anew on its own", async () => {
  const shop = await givenShop();
  const [spentOn, backOn] = [new Date(Date.now() - 3 * 86_400_000), new Date()];
  const reservation = await at(shop, bot, spentOn.toISOString(), async (ctx) => {
    const id = (await reserveCredit(ctx)) ?? "";
    await captureCredit(ctx, id);
    return id;
  });
  const used = async () => (await usage(shop, 4)).daily.map(({ creditsUsed }) => creditsUsed);
  expect(await used()).toEqual([1, 0, 0, 0]);
  await at(shop, bot, backOn.toISOString(), async (ctx) => {
    await returnCredit(ctx, reservation);
    await captureCredit(ctx, reservation);
  });
  expect(await used()).toEqual([0, 0, 0, 1]);
});

test("a template counts as a template, whoever sent it", async () => {
  const shop = await givenShop();
  const id = await givenChat(shop);
  const message = { tenantId: shop.tenantId, conversationId: id, channelId: shop.sandboxId };
  for (const via of ["api", "bot", "dashboard", "phone"]) {
    const data = { ...message, direction: "OUT", as: "SYSTEM", via, status: "QUEUED" };
    await rootDb().message.create({ data: { ...data, id: newId(), type: "template" } });
    await rootDb().message.create({ data: { ...data, id: newId(), type: "text" } });
  }
  expect((await totals(shop)).messagesOut).toEqual({
    template: 4,
    api: 1,
    bot: 1,
    human: 1,
    phone: 1,
  });
});

test.each([
  ["Asia/Jakarta", "2026-11-20T17:00:00Z", "2026-11-21"],
  ["Asia/Jakarta", "2026-11-20T16:59:59Z", "2026-11-20"],
  ["Asia/Jayapura", "2026-11-20T15:00:00Z", "2026-11-21"],
  ["Etc/GMT+12", "2026-11-21T11:59:59Z", "2026-11-20"],
  ["+07:00", "2026-11-20T17:00:00Z", "2026-11-21"],
  ["Mars/Olympus", "2026-11-20T17:00:00Z", "2026-11-21"],
])("in %s, %s belongs to %s", async (timezone, moment, date) => {
  const shop = await givenShop();
  await rootDb().tenant.update({ where: { id: shop.tenantId }, data: { timezone } });
  const owner = { kind: "user", id: shop.ownerId, name: "P", role: "OWNER" } as const;
  const id = await givenChat(shop);
  await at(shop, owner, moment, (ctx) => sendMessage(ctx, { id, text: "Halo" }));
  const report = await at(shop, owner, moment, (ctx) => readUsage(ctx, { days: 3 }));
  expect(report.to).toBe(date);
  expect(report.daily.map(({ messagesOut }) => messagesOut)).toEqual([0, 0, 1]);
});

test("whatever many do at once, the counters are what a count of the messages says", async () => {
  const shop = await givenShop();
  const key = await keyOf(shop);
  const chats = await Promise.all(Array.from({ length: 6 }, () => givenChat(shop)));
  const owner = { kind: "user", id: shop.ownerId, name: "P", role: "OWNER" } as const;
  const actors: Actor[] = [owner, key];
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      shop
        .as(actors[n % 2] ?? owner, async (ctx) => {
          await sendMessage(ctx, { id: chats[n % 6] ?? "", text: `Pesan ${n}` });
          if (n % 5 === 0) throw new Error("undone");
        })
        .catch(() => {}),
    ),
  );
  const stored = await rootDb().message.groupBy({
    by: ["via"],
    where: { tenantId: shop.tenantId, type: "text" },
    _count: true,
  });
  const count = Object.fromEntries(stored.map(({ via, _count }) => [via, _count]));
  const report = await usage(shop);
  expect(report.totals.messagesOut).toMatchObject({ human: count.dashboard, api: count.api });
  expect(report.byKey).toMatchObject([{ messagesOut: count.api }]);
  expect(report.byPerson).toMatchObject([{ messagesOut: count.dashboard }]);
  expect(report.totals.conversations).toBe(6);
});

test("a key's requests are counted, some seconds late", async () => {
  const shop = await givenShop();
  const key = await keyOf(shop);
  for (let n = 0; n < 5; n += 1) countRequest(shop.tenantId, key.id);
  await writeRequests();
  countRequest(shop.tenantId, key.id);
  await writeRequests();
  expect((await usage(shop)).byKey).toEqual([
    { keyId: key.id, name: key.name, requests: 6, messagesOut: 0 },
  ]);
});

test("the report opens in a spreadsheet, and no key's name runs there as a formula", async () => {
  const shop = await givenShop();
  const key = await keyOf(shop);
  await rootDb().apiKey.update({
    where: { tenantId_id: { tenantId: shop.tenantId, id: key.id } },
    data: { name: '=HYPERLINK("http://x","klik")' },
  });
  countRequest(shop.tenantId, key.id);
  await writeRequests();
  const read = (by: "day" | "key") =>
    shop.run(async (ctx) => (await exportUsage(ctx, { days: 2, by, separator: "," })).text());
  const days = (await read("day")).split("\r\n");
  expect(days[0]).toBe(
    "date,creditsUsed,messagesIn,bot,human,api,phone,template,failed,handoffs,resolved,conversations",
  );
  expect(days[1]).toMatch(/^\d{4}-\d\d-\d\d,0,0,0,0,0,0,0,0,0,0,0$/);
  expect(days).toHaveLength(4);
  expect(await read("key")).toContain(`${key.id},"'=HYPERLINK(""http://x"",""klik"")",1,0`);
});

test("another shop's messages are nobody else's usage", async () => {
  const [shop, stranger] = [await givenShop(), await givenShop()];
  const id = await givenChat(stranger);
  await stranger.run((ctx) => sendMessage(ctx, { id, text: "Halo" }));
  expect((await totals(shop)).messagesOut.human).toBe(0);
  expect(await shop.run((ctx) => ctx.db.usageDay.count())).toBe(0);
});
