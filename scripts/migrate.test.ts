import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "./migrate.ts";

const url = process.env.DATABASE_URL ?? "";
let client: pg.Client;
let own: string;
let dir: string;

// A database of its own for each test: here it is the schema itself that changes.
beforeEach(async () => {
  client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = `migrate_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  own = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  dir = mkdtempSync(join(tmpdir(), "sapa-migrations-"));
});

afterEach(async () => {
  // Not by force: whoever asks may not end PostgreSQL's own work in it, which gives way by itself.
  await client.query(`DROP DATABASE ${new URL(own).pathname.slice(1)}`);
  await client.end();
  rmSync(dir, { recursive: true, force: true });
});

/** Only what the test wrote: the job library's tables need the real migrations. */
const migrateDir = (to: string) => migrate(to, { dir, afterwards: async () => {} });

function write(name: string, sql: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, "migration.sql"), sql);
}

async function query(text: string, options?: string): Promise<pg.QueryResultRow[]> {
  const connection = new pg.Client({ connectionString: own, options });
  await connection.connect();
  try {
    return (await connection.query(text)).rows;
  } finally {
    await connection.end();
  }
}

test("applies what is new, in order, and nothing twice", async () => {
  write("2_second", "INSERT INTO steps VALUES (2)");
  write("1_first", "CREATE TABLE steps AS SELECT 1 AS step");
  expect(await migrateDir(own)).toEqual(["1_first", "2_second"]);
  expect(await migrateDir(own)).toEqual([]);
  write("3_third", "INSERT INTO steps VALUES (3)");
  expect(await migrateDir(own)).toEqual(["3_third"]);
  expect(await query("SELECT step FROM steps")).toEqual([{ step: 1 }, { step: 2 }, { step: 3 }]);
});

test("records what Prisma would record", async () => {
  write("1_first", "SELECT 1");
  await migrateDir(own);
  const [record] = await query("SELECT * FROM _prisma_migrations");
  expect(record).toMatchObject({
    // printf 'SELECT 1' | sha256sum
    checksum: "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5",
    migration_name: "1_first",
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  });
  expect(record?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(record?.finished_at.getTime()).toBeGreaterThanOrEqual(record?.started_at.getTime());
});

test("lets several processes start at once", async () => {
  write("1_first", "CREATE TABLE once (id int); SELECT pg_sleep(0.2)");
  const all = await Promise.all([1, 2, 3].map(() => migrateDir(own)));
  expect(all.flat()).toEqual(["1_first"]);
});

test("leaves the database as it was when a migration fails half-way", async () => {
  write("1_first", "CREATE TABLE half (id int); SELECT 1 / 0");
  await expect(migrateDir(own)).rejects.toThrow(
    "The migration 1_first failed and was rolled back, so the database is as it was: division by zero.",
  );
  expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  write("1_first", "CREATE TABLE half (id int)");
  expect(await migrateDir(own)).toEqual(["1_first"]);
});

test("notices a migration that was changed after it had been applied", async () => {
  write("1_first", "SELECT 1");
  await migrateDir(own);
  write("1_first", "SELECT 1\r\n".trim());
  expect(await migrateDir(own)).toEqual([]);
  write("1_first", "SELECT 2");
  await expect(migrateDir(own)).rejects.toThrow("The migration 1_first was changed after");
});

test("says so when the login may not create the roles", async () => {
  const login = `poor_${Math.random().toString(36).slice(2)}`;
  await client.query(`CREATE ROLE ${login} LOGIN PASSWORD 'poor'`);
  const poor = Object.assign(new URL(own), { username: login, password: "poor" }).href;
  try {
    await expect(migrateDir(poor)).rejects.toThrow(
      `The database login ${login} may not create roles: as an administrator run "ALTER ROLE ${login} CREATEROLE", or create the roles sapa_tenant and sapa_root and grant both to it.`,
    );
  } finally {
    await client.query(`DROP ROLE ${login}`);
  }
});

test("lets a login that is no superuser work as both roles after the first migration", async () => {
  await migrate(own);
  for (const role of ["sapa_tenant", "sapa_root"]) {
    expect(await query("SELECT current_user AS role", `-c role=${role}`)).toEqual([{ role }]);
  }
});
