import { setTimeout as pause } from "node:timers/promises";
import { rootDb } from "#lib/db/root.ts";
import { givenKey, givenProduct } from "../given.ts";
import { type CloudShop, givenCloudShop } from "../given-chat.ts";
import { randomOf } from "../shuffle.ts";
import { until } from "../until.ts";
import { audit } from "./audit.ts";
import { follow } from "./follow.ts";
import { makeLoad } from "./load.ts";
import { setStage } from "./stage.ts";

export type Report = Awaited<ReturnType<typeof audit>> & {
  kills: number;
  /** Sends whose worker was killed between its claim and its answer. */
  inFlightAtKills: number;
  /** What a browser that came back after every cut heard twice, or never. */
  heardTwice: string[];
  neverHeard: string[];
  resyncs: number;
  /** From a kill until the app answered again; from the last one until all was caught up. */
  restartMs: number[];
  recoveryMs: number;
};

/** Long enough that a kill finds sends between their request and their answer. */
const graphDelayMs = 250;
const patienceMs = 180_000;

/**
 * Five hundred messages come in and two hundred go out while the app is killed again and again.
 * Then both sides' books are compared: what Graph saw and what the database believes.
 */
export async function play({ kills, seed }: { kills: number; seed: number }): Promise<Report> {
  const stage = await setStage();
  try {
    const random = randomOf(seed);
    const shop = await givenCloudShop();
    await givenProduct(shop, { name: "Kemeja Batik Parang", price: 245_000, stock: 7 });
    const key = await givenKey(shop);
    await stage.openGraph(shop.channel, graphDelayMs);
    let app = await stage.open();
    const load = makeLoad({ appUrl: stage.appUrl, shop, key }, random);
    const watcher = follow(stage.appUrl, key);
    const loading = load.run();
    // Whoever waits below must hear of it if the load itself breaks down.
    const broken = new Promise<never>((_, fail) => loading.catch(fail));
    const restartMs: number[] = [];
    let inFlightAtKills = 0;
    let lastKillAt = Date.now();
    for (let kill = 0; kill < kills; kill += 1) {
      const progress = ((kill + random()) / kills) * load.total * 0.95;
      const reached = until("the moment", () => load.done() >= progress, patienceMs);
      await Promise.race([reached, broken]);
      await pause(random() * 200);
      await app.kill();
      lastKillAt = Date.now();
      inFlightAtKills += await claimed(shop);
      app = await stage.open();
      restartMs.push(Date.now() - lastKillAt);
    }
    await loading;
    await until("what waits for nothing is done", () => isCaughtUp(shop), patienceMs);
    const recoveryMs = Date.now() - lastKillAt;
    await until("every receipt", () => isSettled(shop), patienceMs);
    const events = await rootDb().$queryRaw<{ place: string }[]>`
      SELECT xid::text || '-' || id AS place FROM events
      WHERE tenant_id = ${shop.tenantId}::uuid ORDER BY xid, id`;
    const last = events.at(-1)?.place;
    await until("the last event", () => watcher.heard.includes(last ?? ""), patienceMs);
    await watcher.stop();
    const heard = new Set(watcher.heard);
    // The first ones may be older than the watcher's own beginning.
    const since = events.slice(events.findIndex(({ place }) => heard.has(place)));
    return {
      ...(await audit(shop, load.customers, stage.graphLog)),
      kills,
      inFlightAtKills,
      heardTwice: watcher.heard.filter((place, n) => watcher.heard.indexOf(place) !== n),
      neverHeard: since.map(({ place }) => place).filter((place) => !heard.has(place)),
      resyncs: watcher.resyncs(),
      restartMs,
      recoveryMs,
    };
  } catch (error) {
    throw new Error(`${error}\nThe app's last words:\n${stage.lastWords()}`);
  } finally {
    await stage.clear();
  }
}

const claimed = ({ tenantId }: CloudShop) =>
  rootDb().message.count({
    where: { tenantId, status: "QUEUED", claimedAt: { not: null }, errorCode: null },
  });

/** Nothing is left to do but what waits for an uncertain send. */
async function isCaughtUp({ tenantId }: CloudShop): Promise<boolean> {
  const [left] = await rootDb().$queryRaw<{ count: number }[]>`
    SELECT ((SELECT count(*) FROM webhooks_in WHERE tenant_id = ${tenantId}::uuid
        AND processed_at IS NULL)
      + (SELECT count(*) FROM conversations WHERE tenant_id = ${tenantId}::uuid
        AND bot_due_at < now())
      + (SELECT count(*) FROM messages m JOIN conversations c
          ON c.tenant_id = m.tenant_id AND c.id = m.conversation_id
        WHERE m.tenant_id = ${tenantId}::uuid AND m.status = 'QUEUED' AND m.error_code IS NULL
          AND coalesce(c.hold_until, '-infinity') < now()))::int AS count`;
  return left?.count === 0;
}

/** All is said, and every receipt is in; the two minutes after an uncertain send are cut short. */
async function isSettled({ tenantId }: CloudShop): Promise<boolean> {
  await rootDb().conversation.updateMany({
    where: { tenantId, holdUntil: { gt: new Date() } },
    data: { holdUntil: new Date() },
  });
  const open = await rootDb().conversation.count({ where: { tenantId, botDueAt: { not: null } } });
  const moving = await rootDb().message.count({
    where: {
      tenantId,
      direction: "OUT",
      type: { not: "event" },
      OR: [{ status: { in: ["SENT", "DELIVERED"] } }, { status: "QUEUED", errorCode: null }],
    },
  });
  return open + moving === 0;
}
