import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { handOff } from "#lib/conversations/hand-off.ts";
import { release } from "#lib/conversations/release.ts";
import { rootDb } from "#lib/db/root.ts";
import { type FakeModel, startFakeModel } from "#lib/testing/fake-model.ts";
import { givenProduct } from "#lib/testing/given.ts";
import {
  type Chat,
  type CloudShop,
  creditsOf,
  givenChat,
  givenCloudShop,
} from "#lib/testing/given-chat.ts";
import { until } from "#lib/testing/until.ts";
import { patchBot } from "../patch-bot.ts";
import { readBot } from "../read-bot.ts";
import { reply } from "../reply.ts";
import { PatchBot } from "../schema.ts";

let model: FakeModel;
let shop: CloudShop;
let chat: Chat;
beforeAll(async () => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
  model = await startFakeModel();
});
afterAll(() => model.stop());

const patch = (given: object) => shop.run((ctx) => patchBot(ctx, PatchBot.parse(given)));
beforeEach(async () => {
  model.asked.length = 0;
  model.script({ calls: [["search_products", { query: "parang" }]] }, { text: answer });
  shop = await givenCloudShop();
  await givenProduct(shop, { name: "Kemeja Batik Parang", price: 245_000, stock: 7 });
  await patch({
    engine: "model",
    model: { baseUrl: model.baseUrl, model: "kecil-1", apiKey: shop.tenantId },
  });
  chat = await givenChat(shop, "kemeja batik parang berapa?");
  await due();
});

const answer = "Kemeja Batik Parang Rp 245.000, stok 7 ya Kak.";
const due = () => chat.change({ botDueAt: new Date(Date.now() - 1) });
const bot = () => reply(shop.tenantId, chat.id);
const said = async () => (await chat.sent()).map(({ as, text }) => [as, text]);
const greeted = ["BOT", `Halo Kak 👋\n\n${answer}`];

/** Something that happens while the model thinks. */
const meanwhile = (happens: () => Promise<unknown>) =>
  model.script({ calls: [["search_products", { query: "parang" }]] }, async () => {
    await happens();
    return { text: answer };
  });

test("a turn costs one credit, and shows its sources", async () => {
  const before = await creditsOf(shop);
  await bot();
  expect(await said()).toEqual([greeted]);
  const [message] = await chat.sent();
  expect(message?.payload).toMatchObject({
    sources: [{ kind: "product", title: "Kemeja Batik Parang" }],
  });
  expect(await creditsOf(shop)).toEqual({ available: before.available - 1, reserved: 1 });
  expect(await chat.now()).toMatchObject({ status: "BOT", botDueAt: null, botBusyUntil: null });
});

test("a turn that the model only hands off is free", async () => {
  const before = await creditsOf(shop);
  model.script({ calls: [["hand_off", { reason: "mau kerja sama" }]] });
  await bot();
  expect(await chat.now()).toMatchObject({ status: "HUMAN", handoffReason: "mau kerja sama" });
  expect(await said()).toEqual([["SYSTEM", expect.stringContaining("sambungkan ke tim")]]);
  expect(await creditsOf(shop)).toEqual(before);
});

test("a person takes over while the model thinks, and the bot is silent", async () => {
  meanwhile(() => shop.run((ctx) => handOff(ctx, { id: chat.id })));
  await bot();
  expect(await said()).toEqual([]);
  expect((await chat.now()).status).toBe("HUMAN");
});

test("even when it is given back at once, the old thought is not said; a new one is", async () => {
  meanwhile(async () => {
    await shop.run((ctx) => handOff(ctx, { id: chat.id }));
    await shop.run((ctx) => release(ctx, { id: chat.id }));
  });
  await bot();
  expect(await said()).toEqual([]);
  model.script({ text: "Halo, ada yang bisa dibantu?" });
  await due();
  await bot();
  expect(await said()).toEqual([["BOT", expect.stringContaining("ada yang bisa dibantu")]]);
});

test("who says more while the model thinks gets one answer, to all of it", async () => {
  meanwhile(() => chat.say("yang lengan panjang ada?"));
  await bot();
  expect(await said()).toEqual([]);
  expect((await chat.now()).botBusyUntil).toBeNull();
  model.script({ text: "Yang lengan panjang belum ada ya Kak." });
  await due();
  await bot();
  expect(model.asked.at(-1)?.body.messages.at(-1)?.content).toContain(
    "kemeja batik parang berapa?\nyang lengan panjang ada?",
  );
  expect(await said()).toHaveLength(1);
});

test("of two workers only one asks the model, and a dead one's place is taken after its time", async () => {
  let release: (() => void) | undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  meanwhile(() => held);
  const first = bot();
  await until("the model is asked", () => model.asked.length === 2);
  await bot();
  expect(model.asked).toHaveLength(2);
  await chat.change({ botBusyUntil: new Date(Date.now() - 1) });
  model.script({ text: "Halo dari pekerja kedua" });
  await bot();
  release?.();
  await first;
  expect(await said()).toEqual([["BOT", expect.stringContaining("pekerja kedua")]]);
});

test("when the model fails the plain bot answers, for the same one credit, and the shop sees why", async () => {
  const before = await creditsOf(shop);
  model.script({ status: 401 });
  await bot();
  expect(await said()).toEqual([["BOT", expect.stringContaining("245.000")]]);
  expect((await creditsOf(shop)).available).toBe(before.available - 1);
  const { modelToday } = await shop.run(readBot);
  expect(modelToday).toMatchObject({ turns: 1, failures: 1, lastError: { code: "UNAUTHORIZED" } });
});

test("what was spent is counted by the shop's day, also where nothing was said", async () => {
  await bot();
  meanwhile(() => shop.run((ctx) => handOff(ctx, { id: chat.id })));
  await chat.say("stoknya?");
  await due();
  await bot();
  expect((await shop.run(readBot)).modelToday).toEqual({
    turns: 2,
    failures: 0,
    inputTokens: 400,
    outputTokens: 40,
    lastError: null,
  });
});

test("after its turns of a day the plain bot goes on", async () => {
  await patch({ model: { turnsPerDay: 1 } });
  await bot();
  expect(model.asked).toHaveLength(2);
  await chat.say("kemeja batik parang stoknya?");
  await due();
  await bot();
  expect(model.asked).toHaveLength(2);
  expect(await said()).toHaveLength(2);
  await rootDb()
    .$executeRaw`UPDATE model_days SET day = day - 1 WHERE tenant_id = ${shop.tenantId}::uuid`;
  await chat.say("lalu?");
  await due();
  await bot();
  expect(model.asked.length).toBeGreaterThan(2);
});

test("the model reads what was said before, as far as it is worth reading", async () => {
  await bot();
  // Out already, so that the takeover calls nothing back.
  await rootDb().message.updateMany({
    where: { conversationId: chat.id },
    data: { status: "SENT" },
  });
  model.script({ text: "Sebentar ya Kak." });
  const long = "a".repeat(3_000);
  await chat.send(`Saya Rina. ${long}`);
  await shop.run((ctx) => release(ctx, { id: chat.id }));
  await chat.say("yang tadi masih ada?");
  await due();
  await bot();
  const messages = model.asked.at(-1)?.body.messages ?? [];
  expect(messages.slice(1)).toEqual([
    { role: "user", content: "<customer>\nkemeja batik parang berapa?\n</customer>" },
    { role: "assistant", content: expect.stringContaining(answer) },
    { role: "user", content: "<customer>\nyang tadi masih ada?\n</customer>" },
  ]);
  const whole = messages[2]?.content ?? "";
  expect(whole).toContain("Saya Rina.");
  expect(whole.length).toBeLessThan(1_200);
});

test("without the key that it was sealed with the plain bot answers", async () => {
  await rootDb().tenant.update({ where: { id: shop.tenantId }, data: { botSecrets: "rusak" } });
  await bot();
  expect(model.asked).toEqual([]);
  expect(await said()).toEqual([["BOT", expect.stringContaining("245.000")]]);
});
