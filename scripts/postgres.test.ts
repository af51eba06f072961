import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "./postgres/leftover.ts";
import { type RunningPostgres, startPostgres } from "./postgres.ts";

let dataDir: string;
let said: string[];
let started: RunningPostgres[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sapa-postgres-"));
  said = [];
  started = [];
});

afterEach(async () => {
  for (const server of started) if (isAlive(server.pid)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, log: (line) => said.push(line) });
  started.push(server);
  return server;
}

async function query(url: string, text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("keeps data, address and password from one start to the next", async () => {
  const first = await start();
  await query(first.url, "CREATE TABLE kept AS SELECT 'café 北京' AS word");
  await first.stop();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "SELECT word FROM kept")).toEqual([{ word: "café 北京" }]);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o077).toBe(0);
});

test("logs the app in as an ordinary role that row-level security binds", async () => {
  const { url } = await start();
  const roles = await query(
    url,
    "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user",
  );
  expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: true }]);
  const [settings] = await query(
    url,
    `SELECT current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
            (SELECT datlocprovider::text FROM pg_database WHERE datname = 'sapa') AS provider`,
  );
  expect(settings).toEqual({ fsync: "on", encoding: "UTF8", provider: "i" });
});

test("lets nobody in without the password", async () => {
  const { url } = await start();
  const stranger = new URL(url);
  stranger.password = "guess";
  await expect(query(stranger.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  stranger.username = "postgres";
  await expect(query(stranger.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("loses nothing that was committed before a kill -9, and starts again at once", async () => {
  const server = await start();
  await query(server.url, "CREATE TABLE kept AS SELECT 1 AS one");
  const gone = new Promise((done) => server.onExit(done));
  process.kill(server.pid, "SIGKILL");
  expect(await gone).toEqual({ code: null, signal: "SIGKILL" });
  const again = await start();
  expect(again.url).toBe(server.url);
  expect(await query(again.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("stops what an earlier, killed start left running, and takes its place", async () => {
  const orphan = await start();
  const heir = await start();
  expect(isAlive(orphan.pid)).toBe(false);
  expect(said).toEqual(["Stopping the PostgreSQL that an earlier, killed start left running"]);
  expect(await query(heir.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("takes another port when its own was taken meanwhile", async () => {
  const first = await start();
  await first.stop();
  const thief = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
  await once(thief, "listening");
  const second = await start();
  expect(second.url).not.toBe(first.url);
  expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  thief.close();
});

test("repairs a lost password", async () => {
  const first = await start();
  await query(first.url, "CREATE TABLE kept AS SELECT 1 AS one");
  await first.stop();
  rmSync(join(dataDir, "postgres.json"));
  const second = await start();
  expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
  expect(await query(second.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("writes no statement and no customer's word into its log", async () => {
  const { url } = await start();
  await expect(query(url, "SELECT * FROM nowhere WHERE word = 'secret'")).rejects.toThrow();
  expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toContain("nowhere");
});
