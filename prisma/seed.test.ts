import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { checkPassword } from "#lib/members/password.ts";
import { messageTypes } from "#lib/messages/schema.ts";
import { root } from "#scripts/root.ts";

const dataDir = mkdtempSync(join(tmpdir(), "sapa-seed-"));
let first: string;

/** As the start command calls it; answers what it shows as the demo login. */
async function runSeed(): Promise<string> {
  const child = spawn(process.execPath, [join(root, "prisma/seed.ts")], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    complained += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(complained);
  return said.trim().split("\n").at(-1) ?? "";
}

beforeAll(async () => {
  first = await runSeed();
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const db = rootDb();
/** Rows that break a promise; there must be none. */
const broken = (query: TemplateStringsArray) => db.$queryRaw<unknown[]>(query);

test("the first start opens the demo shop and says how to log in; a second one finds it open", async () => {
  const [email = "", password = ""] = first.split(" / ");
  const owner = await db.user.findUniqueOrThrow({ where: { email } });
  expect(await checkPassword(owner.passwordHash, password)).toBe(true);
  const before = await db.message.count();
  expect(await runSeed()).toBe(first);
  expect(await db.tenant.count()).toBe(1);
  expect(
    await db.membership.groupBy({ by: ["role"], _count: true, orderBy: { role: "asc" } }),
  ).toEqual([
    { role: "AGENT", _count: 2 },
    { role: "OWNER", _count: 1 },
  ]);
  expect(await db.message.count()).toBe(before);
  expect(await db.conversation.count()).toBeGreaterThanOrEqual(30);
});

test("no chat's card says anything that its messages do not", async () => {
  expect(
    await broken`
    WITH said AS (SELECT * FROM messages WHERE type NOT IN ('note', 'event')),
    facts AS (
      SELECT c.id, ch.kind,
        (SELECT count(*) FROM said m WHERE m.conversation_id = c.id AND m.direction = 'IN') AS inbound_no,
        (SELECT m.id FROM said m WHERE m.conversation_id = c.id
          ORDER BY m.created_at DESC, m.id DESC LIMIT 1) AS last_id,
        (SELECT max(m.created_at) FROM said m WHERE m.conversation_id = c.id) AS last_at,
        (SELECT max(m.created_at) FROM said m WHERE m.conversation_id = c.id AND m.direction = 'IN') AS last_in,
        (SELECT coalesce(max(m.created_at), '-infinity') FROM said m WHERE m.conversation_id = c.id
          AND m.direction = 'OUT' AND NOT (m."as" = 'SYSTEM' AND m.via = 'bot')) AS answered_at
      FROM conversations c JOIN channels ch ON ch.id = c.channel_id),
    open AS (
      SELECT f.*, (SELECT count(*) FROM said m WHERE m.conversation_id = f.id AND m.direction = 'IN'
          AND m.created_at < f.answered_at) AS answered_no,
        (SELECT min(m.created_at) FROM said m WHERE m.conversation_id = f.id AND m.direction = 'IN'
          AND m.created_at > f.answered_at) AS waiting_since
      FROM facts f)
    SELECT c.id, to_jsonb(c) AS card, to_jsonb(o) AS facts FROM conversations c JOIN open o ON o.id = c.id
    WHERE c.inbound_no <> o.inbound_no OR c.answered_no <> o.answered_no
      OR c.last_message_id IS DISTINCT FROM o.last_id OR c.last_activity_at <> o.last_at
      OR c.unanswered <> (c.status <> 'RESOLVED' AND o.waiting_since IS NOT NULL)
      OR c.waiting_since IS DISTINCT FROM CASE WHEN c.unanswered THEN o.waiting_since END
      OR c.window_expires_at IS DISTINCT FROM
        CASE WHEN o.kind = 'CLOUD' THEN o.last_in + interval '24 hours' END`,
  ).toEqual([]);
});

test("a customer's messages are counted one by one, and nobody has read more than there is", async () => {
  expect(
    await broken`
    SELECT id FROM (SELECT id, inbound_no, row_number() OVER (PARTITION BY conversation_id
      ORDER BY created_at, id) AS place FROM messages WHERE direction = 'IN') m
    WHERE inbound_no IS DISTINCT FROM place`,
  ).toEqual([]);
  expect(
    await broken`
    SELECT c.id FROM conversations c CROSS JOIN memberships m
    LEFT JOIN read_cursors r ON r.conversation_id = c.id AND r.reader_id = m.user_id
    WHERE coalesce(r.inbound_no, -1) NOT BETWEEN 0 AND c.inbound_no`,
  ).toEqual([]);
});

test("every picture, sound and document that is shown is on the disk", async () => {
  const media = await db.media.findMany();
  for (const { storageKey, sizeBytes, state } of media) {
    expect(state).toBe("READY");
    expect(statSync(join(dataDir, "media", storageKey ?? "")).size).toBe(sizeBytes);
  }
  expect(
    await broken`
    SELECT used.id FROM (SELECT media_id AS id FROM messages UNION SELECT image_id FROM products
      UNION SELECT photo_id FROM contacts) used
    WHERE used.id IS NOT NULL AND used.id NOT IN (SELECT id FROM media)`,
  ).toEqual([]);
  expect(await db.product.count({ where: { imageId: null } })).toBe(0);
  expect(await db.product.count()).toBe(12);
});

test("the credits are what the ledger sums to, and each of the bot's answers was paid once", async () => {
  expect(
    await broken`
    SELECT b.id FROM credit_buckets b
    LEFT JOIN (SELECT bucket_id, sum(available) AS available, sum(reserved) AS reserved
      FROM credit_entries GROUP BY bucket_id) e ON e.bucket_id = b.id
    WHERE b.remaining <> coalesce(e.available, 0) OR coalesce(e.reserved, 0) <> 0 OR b.remaining < 0`,
  ).toEqual([]);
  expect(
    await broken`
    SELECT m.id FROM messages m WHERE m."as" = 'BOT' AND (SELECT count(*) FROM credit_entries e
      WHERE e.reservation_id = m.reservation_id AND e.kind = 'capture') <> 1`,
  ).toEqual([]);
  const captured = await db.creditEntry.count({ where: { kind: "capture" } });
  expect(captured).toBe(await db.message.count({ where: { as: "BOT" } }));
  expect(captured).toBeGreaterThan(40);
});

test("nothing is on its way to anybody, and the Cloud number of the demo cannot be reached", async () => {
  const queued = await db.message.findMany({ where: { status: "QUEUED" } });
  expect(queued.map(({ errorCode, claimedAt }) => [errorCode, claimedAt !== null])).toEqual([
    ["UNCERTAIN", true],
  ]);
  expect(await broken`SELECT id FROM pgboss.job`).toEqual([]);
  expect(await broken`SELECT id FROM conversations WHERE bot_due_at IS NOT NULL`).toEqual([]);
  const cloud = await db.channel.findMany({ where: { kind: "CLOUD" } });
  expect(cloud.map(({ state, secrets }) => [state, secrets])).toEqual([["disconnected", null]]);
  // A read receipt would ask for the provider's name of what was read.
  const receivable = { channelId: cloud[0]?.id ?? "", providerId: { not: null } };
  expect(await db.message.count({ where: receivable })).toBe(0);
});

test("a newcomer meets every kind of message and every state, today and before", async () => {
  const types = await db.message.groupBy({ by: ["type"] });
  // Nothing here can make a film; an audio file looks like a voice note.
  const shown = messageTypes.filter((type) => type !== "video" && type !== "audio");
  expect(types.map(({ type }) => type).sort()).toEqual([...shown].sort());
  const statuses = await db.message.groupBy({ by: ["status"] });
  expect(statuses.map(({ status }) => status)).toEqual(
    expect.arrayContaining(["SENT", "DELIVERED", "READ", "FAILED", "RECEIVED"]),
  );
  for (const status of ["BOT", "HUMAN", "RESOLVED"]) {
    expect(await db.conversation.count({ where: { status } })).toBeGreaterThan(4);
  }
  const [longest] = await db.$queryRaw<{ messages: number; days: number }[]>`
    SELECT count(*)::int AS messages, count(DISTINCT created_at::date)::int AS days
    FROM messages GROUP BY conversation_id ORDER BY 1 DESC LIMIT 1`;
  expect(longest?.messages).toBeGreaterThan(140);
  expect(longest?.days).toBeGreaterThan(10);
  expect(await broken`SELECT id FROM messages WHERE created_at > now() OR read_at > now()`).toEqual(
    [],
  );
});
