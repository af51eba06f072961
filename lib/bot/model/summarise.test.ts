import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { handOff } from "#lib/conversations/hand-off.ts";
import { readConversation } from "#lib/conversations/read-detail.ts";
import { rootDb } from "#lib/db/root.ts";
import { type FakeModel, startFakeModel } from "#lib/testing/fake-model.ts";
import { type Chat, type CloudShop, givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { patchBot } from "../patch-bot.ts";
import { reply } from "../reply.ts";
import { PatchBot } from "../schema.ts";
import { summarise } from "./summarise.ts";

let model: FakeModel;
let shop: CloudShop;
let chat: Chat;
beforeAll(async () => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
  model = await startFakeModel();
});
afterAll(() => model.stop());

const question =
  "Saya mau pesan 30 seragam kantor motif parang, bisa pakai logo? Pengirimannya ke Makassar, kira-kira kapan jadinya?";
const patch = (given: object) => shop.run((ctx) => patchBot(ctx, PatchBot.parse(given)));
beforeEach(async () => {
  model.asked.length = 0;
  shop = await givenCloudShop();
  const { baseUrl } = model;
  await patch({ engine: "model", model: { baseUrl, model: "kecil-1", apiKey: shop.tenantId } });
  chat = await givenChat(shop, question);
});

const takeOver = () => shop.run((ctx) => handOff(ctx, { id: chat.id }));
const notes = async () => {
  const { messages } = await shop.run((ctx) => readConversation(ctx, { id: chat.id }));
  return messages.filter(({ type }) => type === "note").map(({ text, via }) => [via, text]);
};
const summary = "Mau 30 seragam parang berlogo, kirim ke Makassar. Belum dijawab: kapan jadi.";
const noted = [["bot", `*Ringkasan bot*\n${summary}`]];

test("who takes over from the bot finds a note on what it is about", async () => {
  model.script({ text: summary });
  await takeOver();
  await workOff(["summary"]);
  expect(await notes()).toEqual(noted);
  const [asked] = model.asked;
  expect(asked?.body.messages[0]?.content).toContain("In Indonesian");
  expect(asked?.body.messages[1]?.content).toContain(`Customer: ${question}`);
  expect(asked?.body).not.toHaveProperty("tools");
});

test("so does who is handed it by the bot, in the shop's language", async () => {
  model.script({ calls: [["hand_off", { reason: "seragam" }]] }, { text: summary });
  await rootDb().tenant.update({ where: { id: shop.tenantId }, data: { locale: "en" } });
  await chat.change({ botDueAt: new Date(Date.now() - 1) });
  await reply(shop.tenantId, chat.id);
  await workOff(["summary"]);
  expect(await notes()).toEqual([["bot", `*The bot's summary*\n${summary}`]]);
});

test("the job may run twice, and there is one note", async () => {
  model.script({ text: summary });
  await takeOver();
  await Promise.all([summarise(shop.tenantId, chat.id), summarise(shop.tenantId, chat.id)]);
  await summarise(shop.tenantId, chat.id);
  expect(await notes()).toEqual(noted);
  expect(model.asked.length).toBeLessThanOrEqual(2);
});

test("a handoff never waits for it, nor suffers from a model that fails", async () => {
  model.script({ status: 500 });
  await takeOver();
  expect((await chat.now()).status).toBe("HUMAN");
  expect(model.asked).toEqual([]);
  await workOff(["summary"]);
  expect(await notes()).toEqual([]);
});

test("a note that names a figure nobody said is not written", async () => {
  model.script({ text: "Mau 50 seragam, dijanjikan Rp 5.000.000." });
  await takeOver();
  await workOff(["summary"]);
  expect(await notes()).toEqual([]);
});

test("nothing is written where the conversation has gone on, or was never long", async () => {
  model.script(async () => {
    await chat.change({ epoch: { increment: 1 } });
    return { text: summary };
  });
  await takeOver();
  await workOff(["summary"]);
  expect(await notes()).toEqual([]);
  model.asked.length = 0;
  chat = await givenChat(shop, "admin");
  await takeOver();
  await workOff(["summary"]);
  expect(model.asked).toEqual([]);
});

test("a shop with a plain bot, or that wants none, has no summaries", async () => {
  for (const given of [{ model: { summaries: false } }, { engine: "plain" }]) {
    await patch(given);
    await takeOver();
    await workOff(["summary"]);
    chat = await givenChat(shop, question);
  }
  expect(model.asked).toEqual([]);
});
