import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOff } from "#lib/conversations/hand-off.ts";
import { release } from "#lib/conversations/release.ts";
import { rootDb } from "#lib/db/root.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { processInbound } from "#lib/inbound/process.ts";
import { deliver } from "#lib/messages/deliver.ts";
import { echo, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenProduct } from "#lib/testing/given.ts";
import {
  type Chat,
  type CloudShop,
  creditsOf,
  givenChat,
  givenCloudShop,
} from "#lib/testing/given-chat.ts";
import { randomOf } from "#lib/testing/shuffle.ts";
import { callWitness } from "#lib/testing/silence/witness.ts";
import { until } from "#lib/testing/until.ts";
import { reply } from "./reply.ts";

const rounds = 20 * Number(process.env.CHAOS_ROUNDS ?? 1);
let graph: FakeGraph;
let witness: Awaited<ReturnType<typeof callWitness>>;
let shop: CloudShop;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
  witness = await callWitness();
  shop = await givenCloudShop();
  await givenProduct(shop, { name: "Kemeja Batik Parang", price: 245_000, stock: 7 });
});
afterAll(async () => {
  await witness.end();
  await graph.close();
});

const random = randomOf(20_261_121);
/** All at once, each a little earlier or later than the others. */
const together = (...works: (() => Promise<unknown>)[]) =>
  Promise.all(
    works.map(async (work) => {
      await pause(random() * 60);
      await work();
    }),
  );
const past = () => new Date(Date.now() - 1_000);
const number = () => {
  const { phoneNumberId, wabaId } = shop.channel;
  return { phoneNumberId, wabaId };
};

const verbs = (chat: Chat) => ({
  bot: () => reply(shop.tenantId, chat.id),
  worker: () => deliver(shop.tenantId, chat.id),
  person: () => shop.run((ctx) => handOff(ctx, { id: chat.id })),
  release: () => shop.run((ctx) => release(ctx, { id: chat.id })),
  writes: () => chat.send("Saya bantu ya Kak"),
  comesIn: async (body: unknown) => {
    const raw = Buffer.from(JSON.stringify(body));
    await shop.as({ kind: "channel" }, (ctx) => acceptPost(ctx, shop.channel.id, raw));
    await processInbound(shop.tenantId, shop.channel.id);
  },
});

/** Until nothing is left to do for anybody. */
async function settleDown({ id, now }: Chat): Promise<void> {
  for (let busy = true; busy; ) {
    await reply(shop.tenantId, id);
    await deliver(shop.tenantId, id);
    const { botDueAt, sendingUntil } = await now();
    busy = (botDueAt !== null && botDueAt < new Date()) || sendingUntil !== null;
  }
}

/** What is true of every conversation, whoever won. */
async function expectOrderly(chat: Chat): Promise<void> {
  const sent = await chat.sent();
  const taken = graph.acceptedBy(chat.phone).map(({ clientMessageId }) => clientMessageId);
  const said = sent.filter(({ status }) => status === "SENT").map(({ id }) => id);
  expect(taken).toEqual(said);
  expect(graph.doubles).toEqual([]);
  expect(sent.filter(({ status }) => !["SENT", "CANCELLED"].includes(status))).toEqual([]);
  const where = { tenantId: shop.tenantId, conversationId: chat.id, direction: "IN" };
  const inbound = await rootDb().message.findMany({ where, orderBy: { inboundNo: "asc" } });
  expect(inbound.map(({ inboundNo }) => inboundNo)).toEqual(inbound.map((_, n) => n + 1));
  expect((await chat.now()).inboundNo).toBe(inbound.length);
}

test("however a takeover meets the bot's turn and its sending, the bot is silent from then on", async () => {
  let said = 0;
  for (let round = 0; round < rounds; round += 1) {
    const chat = await givenChat(shop, "kemeja batik parang berapa?");
    const { bot, worker, person } = verbs(chat);
    await chat.change({ botDueAt: past() });
    const moments = [
      () => true,
      async () => (await chat.sent()).length > 0,
      () => graph.acceptedBy(chat.phone).length > 0,
    ];
    const takesOver = async () => {
      await until("the moment to take over", moments[round % 3] ?? (() => true));
      await person();
    };
    await together(bot, bot, async () => bot().then(worker), worker, takesOver);
    await settleDown(chat);
    expect((await chat.now()).status).toBe("HUMAN");
    await expectOrderly(chat);
    const answers = await chat.sent();
    expect(answers.length).toBeLessThanOrEqual(1);
    said += answers.filter(({ status }) => status === "SENT").length;
  }
  expect(await witness.spoken()).toEqual([]);
  // The race was one: where the person came only after the message had gone out, it had.
  expect(said).toBeGreaterThanOrEqual(Math.floor(rounds / 3));
});

test("customer, bot, agent, phone and workers all at once leave an orderly thread", async () => {
  const before = await creditsOf(shop);
  let spent = 0;
  for (let round = 0; round < rounds; round += 1) {
    const chat = await givenChat(shop, "kemeja batik parang berapa?");
    const { bot, worker, person, release: giveBack, writes, comesIn } = verbs(chat);
    const text = { ...number(), from: chat.phone, text: "stoknya masih ada?" };
    await chat.change({ botDueAt: past() });
    await together(
      bot,
      () => comesIn(textMessage(text)),
      () => comesIn(echo({ ...number(), to: chat.phone, text: "dari ponsel" })),
      async () => giveBack().then(bot),
      person,
      writes,
      worker,
      worker,
    );
    await chat.change({ botDueAt: (await chat.now()).status === "BOT" ? past() : null });
    await settleDown(chat);
    const phone = (await chat.sent()).filter(({ via }) => via === "phone");
    expect(phone).toHaveLength(1);
    await rootDb().message.deleteMany({ where: { id: { in: phone.map(({ id }) => id) } } });
    await expectOrderly(chat);
    const bots = (await chat.sent()).filter(({ as, status }) => as === "BOT" && status === "SENT");
    spent += bots.length;
  }
  expect(await witness.spoken()).toEqual([]);
  const { available, reserved } = await creditsOf(shop);
  expect({ spent: before.available - available, reserved }).toEqual({ spent, reserved: 0 });
});
