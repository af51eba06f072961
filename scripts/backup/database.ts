import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Env } from "#lib/env.ts";
import { databaseUrl, loadCredentials } from "../postgres/credentials.ts";
import { startPostgres } from "../postgres.ts";
import { lockDataDir } from "../up/lock.ts";

type Settings = Pick<Env, "DATABASE_URL" | "DATA_DIR">;

/** Works on the database that the app uses: its own, whether it runs at the moment or not. */
export async function withDatabase<T>(
  { DATABASE_URL, DATA_DIR }: Settings,
  log: (line: string) => void,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (DATABASE_URL) return work(DATABASE_URL);
  if (existsSync(join(DATA_DIR, "postgres.json"))) {
    const url = databaseUrl(await loadCredentials(DATA_DIR));
    if (await answers(url)) return work(url);
  }
  const lock = lockDataDir(DATA_DIR);
  try {
    const postgres = await startPostgres({ dataDir: DATA_DIR, log });
    try {
      return await work(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.release();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
