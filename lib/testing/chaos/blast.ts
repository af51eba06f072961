import { setTimeout as pause } from "node:timers/promises";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { sendMessage } from "#lib/messages/send.ts";
import type { Limits } from "../fake-graph/limits.ts";
import { givenCloudChannel, givenKey } from "../given.ts";
import { type CloudShop, givenCloudShop } from "../given-chat.ts";
import { randomOf } from "../shuffle.ts";
import { until } from "../until.ts";
import { arrivalsIn, auditBlast } from "./audit-blast.ts";
import type { Running } from "./processes.ts";
import { type Stage, setStage } from "./stage.ts";

const recipient = { everyMs: 6_000, burst: 45 };
const perConversation = 4;
const graphDelayMs = 150;
const patienceMs = 900_000;
/** Whoever looks too often at all the books slows down what is being measured. */
const lookMs = 500;
/** So long Graph goes on telling what the app did not take. */
const graphPatienceMs = 60_000;
/** How often the other number writes, and to how many: one alone could not be written to so often. */
const quietEveryMs = 700;
const quietChats = 40;

export type Quiet = { id: string; askedAt: number };
/** When the app was not there. */
export type Gap = { from: number; to: number };

/**
 * So many messages are queued on one number before the app even starts; then it works them off,
 * and is killed in between. A second number says something now and then.
 */
export async function blast(plan: {
  messages: number;
  perSecond: number;
  kills: number;
  seed: number;
}) {
  const stage = await setStage();
  try {
    const random = randomOf(plan.seed);
    const shop = await givenCloudShop();
    const { wabaId, appSecret } = shop.channel;
    // The same app's, so that its receipts are believed.
    const other = await givenCloudChannel(shop, { wabaId, appSecret });
    const key = await givenKey(shop);
    await rootDb().channel.update({
      where: { tenantId_id: { tenantId: shop.tenantId, id: shop.channel.id } },
      data: { sendsPerSecond: plan.perSecond },
    });
    const chats = await givenChats(shop, shop.channel.id, plan.messages / perConversation);
    const ids = await queueAll(shop, chats);
    const others = await givenChats(shop, other.id, quietChats);
    const limits = { perSecond: plan.perSecond, recipient };
    await openGraph(stage, shop, limits);

    const gaps: Gap[] = [];
    const startedAt = Date.now();
    let app = await stage.open();
    const openedAt = Date.now();
    const quiet = speakQuietly(stage, key, others);
    const taken = () =>
      arrivalsIn(stage.graphLog, shop.channel.phoneNumberId).filter(({ messageId }) => messageId);
    for (let kill = 1; kill <= plan.kills; kill += 1) {
      const goal = (plan.messages * (kill - 0.3 + 0.3 * random())) / (plan.kills + 1);
      await until("the moment", () => taken().length >= goal, patienceMs, lookMs);
      app = await killAndOpen(app, stage, gaps);
    }
    await until("all to be sent", () => isSent(shop), patienceMs, lookMs);
    const sentAt = Date.now();
    const said = await quiet.stop();
    await until("every receipt", () => isSettled(shop), patienceMs, lookMs);
    // A receipt settles what a kill had left open, if there is any to come.
    await until("the open ones", () => noneOpen(shop), graphPatienceMs, lookMs).catch(() => {});
    return {
      ...(await auditBlast(shop, ids, stage.graphLog, plan.perSecond, said, gaps)),
      startMs: openedAt - startedAt,
      sendingMs: sentAt - openedAt - gaps.reduce((sum, { from, to }) => sum + to - from, 0),
      restartMs: gaps.map(({ from, to }) => to - from),
    };
  } catch (error) {
    throw new Error(`${error}\nThe app's last words:\n${stage.lastWords()}`);
  } finally {
    await stage.clear();
  }
}

const openGraph = (stage: Stage, { channel }: CloudShop, limits: Limits) =>
  stage.openGraph(channel, graphDelayMs, { limits: JSON.stringify(limits), statuses: "delivered" });

async function killAndOpen(app: Running, stage: Stage, gaps: Gap[]): Promise<Running> {
  await app.kill();
  const gap = { from: Date.now(), to: Number.POSITIVE_INFINITY };
  gaps.push(gap);
  const again = await stage.open();
  gap.to = Date.now();
  return again;
}

/** Conversations in which the customer has just written. */
async function givenChats({ tenantId }: CloudShop, channelId: string, count: number) {
  const made = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    contactId: newId(),
    phone: `62821${String(n).padStart(7, "0")}${channelId.slice(-2).replace(/\D/g, "0")}`,
  }));
  const windowExpiresAt = new Date(Date.now() + 86_400_000);
  await rootDb().contact.createMany({
    data: made.map(({ contactId, phone }) => ({ tenantId, id: contactId, phone })),
  });
  await rootDb().conversation.createMany({
    data: made.map(({ id, contactId }) => ({
      tenantId,
      id,
      channelId,
      contactId,
      status: "HUMAN",
      windowExpiresAt,
    })),
  });
  return made.map(({ id }) => id);
}

async function queueAll(shop: CloudShop, chats: string[]): Promise<string[]> {
  const ids: string[] = [];
  const left = Array.from({ length: perConversation }, () => chats)
    .flat()
    .entries();
  const lane = async () => {
    for (const [n, id] of left) {
      const sent = await shop.run((ctx) => sendMessage(ctx, { id, text: `kabar ${n}` }));
      ids.push(sent.id);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return ids;
}

/** The other number's own few messages, asked for through the API like anybody's. */
function speakQuietly({ appUrl }: Stage, key: string, chats: string[]) {
  const said: Quiet[] = [];
  let speaking = true;
  const speak = async () => {
    for (let n = 0; speaking; n += 1) {
      const askedAt = Date.now();
      const conversationId = chats[n % chats.length];
      const response = await fetch(`${appUrl}/api/v1/conversations/${conversationId}/messages`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ text: `sela ${said.length}` }),
      }).catch(() => null);
      const body = (await response?.json().catch(() => null)) as { data?: { id: string } } | null;
      if (body?.data) said.push({ id: body.data.id, askedAt });
      await pause(quietEveryMs);
    }
  };
  const done = speak();
  return {
    stop: async () => {
      speaking = false;
      await done;
      return said;
    },
  };
}

/** Nothing is left but what waits for somebody's word; that wait is cut short. */
async function isSent({ tenantId }: CloudShop): Promise<boolean> {
  await rootDb().conversation.updateMany({
    where: { tenantId, holdUntil: { gt: new Date(Date.now() + 30_000) } },
    data: { holdUntil: new Date() },
  });
  const [left] = await rootDb().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM messages WHERE tenant_id = ${tenantId}::uuid
      AND status = 'QUEUED' AND error_code IS DISTINCT FROM 'UNCERTAIN'`;
  return left?.count === 0;
}

const isSettled = async ({ tenantId }: CloudShop) =>
  (await rootDb().webhookIn.count({ where: { tenantId, processedAt: null } })) === 0 &&
  (await rootDb().message.count({ where: { tenantId, status: "SENT", type: "text" } })) === 0;

const noneOpen = async ({ tenantId }: CloudShop) =>
  (await rootDb().message.count({ where: { tenantId, errorCode: "UNCERTAIN" } })) === 0;
