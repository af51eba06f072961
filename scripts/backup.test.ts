import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { diskStore } from "#lib/media/store/disk.ts";
import { backUp } from "./backup.ts";
import { knownMigrations, migrate } from "./migrate.ts";
import { restore } from "./restore.ts";
import { keptSecret } from "./up/secret.ts";
import { seed } from "./up/seed.ts";

const url = process.env.DATABASE_URL ?? "";
const dir = mkdtempSync(join(tmpdir(), "sapa-backup-"));
const shop = { DATABASE_URL: url, DATA_DIR: join(dir, "shop") };
const backup = join(dir, "backup");
let admin: pg.Client;
const made: string[] = [];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
  mkdirSync(shop.DATA_DIR);
  const settings = { ...shop, NEXTAUTH_SECRET: keptSecret(shop.DATA_DIR) };
  await seed(shop.DATA_DIR, settings, new AbortController().signal);
  await ask(
    url,
    `UPDATE messages SET status = 'QUEUED', error_code = NULL
      WHERE id = (SELECT id FROM messages WHERE direction = 'OUT' AND status = 'READ' LIMIT 1)`,
  );
  await backUp(backup, shop);
}, 120_000);

afterEach(async () => {
  // Not by force: whoever asks may not end PostgreSQL's own work in it, which gives way by itself.
  for (const name of made.splice(0)) await admin.query(`DROP DATABASE ${name}`);
});

afterAll(async () => {
  await admin.end();
  rmSync(dir, { recursive: true, force: true });
});

/** A machine with nothing on it. */
async function emptyMachine(): Promise<{ DATABASE_URL: string; DATA_DIR: string }> {
  const name = `restored_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  made.push(name);
  const DATABASE_URL = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { DATABASE_URL, DATA_DIR: mkdtempSync(join(dir, "machine-")) };
}

async function ask(database: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: database, options: "-c role=sapa_root" });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A sum over every row of every table, apart from what a restored send says of itself. */
async function sums(database: string): Promise<Record<string, string>> {
  const tables = await ask(
    database,
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await ask(
      database,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '|' ORDER BY line)), '') AS sum
         FROM (SELECT (to_jsonb(t) - '{error_code,error_message,retryable}'::text[])::text AS line
                 FROM "${name}" t) lines`,
    );
    found[name] = row?.sum;
  }
  return found;
}

/** What keeps tenants apart, counts, and holds rows together. */
const rules = (database: string) =>
  ask(
    database,
    `SELECT relname, relforcerowsecurity::text AS state FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
     UNION ALL SELECT tgrelid::regclass || '.' || tgname, tgenabled::text FROM pg_trigger
      WHERE NOT tgisinternal
     UNION ALL SELECT conrelid::regclass || '.' || conname, concat(condeferrable, condeferred, convalidated)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     ORDER BY 1, 2`,
  );

async function filesIn(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { key, sizeBytes } of diskStore(join(dataDir, "media")).list("")) {
    found.push(`${key} ${sizeBytes}`);
  }
  return found;
}

test("a shop comes back whole on another machine: every row, every file, and the secret", async () => {
  const machine = await emptyMachine();
  await restore(backup, machine);
  const [before, after] = [await sums(shop.DATABASE_URL), await sums(machine.DATABASE_URL)];
  expect(after).toEqual(before);
  expect(before.messages).not.toMatch(/^0 /);
  const files = await filesIn(shop.DATA_DIR);
  expect(files.length).toBeGreaterThan(5);
  expect(await filesIn(machine.DATA_DIR)).toEqual(files);
  expect(keptSecret(machine.DATA_DIR)).toBe(keptSecret(shop.DATA_DIR));
  expect(await rules(machine.DATABASE_URL)).toEqual(await rules(shop.DATABASE_URL));
});

test("what waited to be sent when the backup was made is not sent again by itself", async () => {
  const machine = await emptyMachine();
  await restore(backup, machine);
  const queued = (database: string) =>
    ask(database, "SELECT id, error_code FROM messages WHERE status = 'QUEUED' ORDER BY id");
  const before = await queued(shop.DATABASE_URL);
  expect(before.map((row) => row.error_code)).toContain(null);
  expect(await queued(machine.DATABASE_URL)).toEqual(
    before.map(({ id }) => ({ id, error_code: "UNCERTAIN" })),
  );
});

test("a damaged backup restores nothing, and the whole one goes into the same place afterwards", async () => {
  const machine = await emptyMachine();
  const torn = join(dir, "torn");
  cpSync(backup, torn, { recursive: true });
  truncateSync(join(torn, "rows", "messages.copy.gz"), 500);
  await expect(restore(torn, machine)).rejects.toThrow(
    /messages\.copy\.gz cannot be read: .*\. Nothing was restored\./,
  );
  expect(await ask(machine.DATABASE_URL, "SELECT id FROM tenants")).toEqual([]);
  await restore(backup, machine);
  expect(await sums(machine.DATABASE_URL)).toEqual(await sums(shop.DATABASE_URL));
});

test("nothing is restored over a shop, nor under another secret", async () => {
  await expect(restore(backup, shop)).rejects.toThrow(/^The database is in use already/);
  const machine = { ...(await emptyMachine()), NEXTAUTH_SECRET: "x".repeat(40) };
  await expect(restore(backup, machine)).rejects.toThrow(/^NEXTAUTH_SECRET is not the one/);
  await expect(restore(shop.DATA_DIR, machine)).rejects.toThrow(/is no backup/);
});

test("a backup of an older version is brought up to date", async () => {
  const old = await emptyMachine();
  const earlier = knownMigrations().slice(0, -1);
  await migrate(old.DATABASE_URL, { only: new Set(earlier), afterwards: async () => {} });
  await ask(
    old.DATABASE_URL,
    `INSERT INTO tenants (id, name) VALUES (gen_random_uuid(), 'Warung Lama')`,
  );
  const target = join(dir, "old");
  expect((await backUp(target, old)).migrations).toEqual(earlier);
  const machine = await emptyMachine();
  await restore(target, machine);
  expect(await ask(machine.DATABASE_URL, "SELECT name FROM tenants")).toEqual([
    { name: "Warung Lama" },
  ]);
  expect(await migrate(machine.DATABASE_URL)).toEqual([]);
});

test("a backup that could not be finished leaves nothing that looks like one", async () => {
  const target = join(dir, "broken-off");
  const nowhere = Object.assign(new URL(url), { pathname: "/there_is_none" }).href;
  await expect(backUp(target, { ...shop, DATABASE_URL: nowhere })).rejects.toThrow();
  expect([existsSync(target), existsSync(`${target}.unfinished`)]).toEqual([false, false]);
  await expect(backUp(backup, shop)).rejects.toThrow(/is there already/);
  const empty = { DATABASE_URL: "", DATA_DIR: join(dir, "empty") };
  await expect(backUp(target, empty)).rejects.toThrow(/^There is nothing to back up/);
});
