import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { generate } from "../../scripts/generate.ts";
import { migrate } from "../../scripts/migrate.ts";
import { isAlive, stopLeftover } from "../../scripts/postgres/leftover.ts";
import { startPostgres } from "../../scripts/postgres.ts";

const prefix = "sapa-test-";

// A test run that was killed leaves its server behind; its directory is named after its process.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.split("-")[2]) : Number.NaN;
    if (!Number.isInteger(owner) || isAlive(owner)) continue;
    const dir = join(tmpdir(), name);
    try {
      await stopLeftover(join(dir, "postgres"), () => {});
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // Another user's, who will sweep it up at the next run.
    }
  }
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const template = new URL(serverUrl);
  template.pathname = "/sapa_template";
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query("DROP DATABASE IF EXISTS sapa_template WITH (FORCE)");
  await client.query("CREATE DATABASE sapa_template TEMPLATE template0 ENCODING 'UTF8'");
  await client.end();
  await migrate(template.href);
  return template.href;
}

// Our own server vanishes with its directory; on a lent one we clean up.
async function dropClones(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT datname FROM pg_database WHERE datname ~ '^sapa_(test_|template$)'",
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  await client.end();
}

/**
 * One PostgreSQL for the whole run, with one migrated database in it that the test files clone.
 * TEST_DATABASE_URL uses another server instead, to prove the promise about PostgreSQL 15.
 */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.NEXTAUTH_SECRET ??= "a secret that only the tests know and nobody else";
  await generate();
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    process.env.SAPA_TEMPLATE_URL = await makeTemplate(given);
    return () => dropClones(given);
  }
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startPostgres({ dataDir, log: () => {}, durable: false });
  process.env.SAPA_TEMPLATE_URL = await makeTemplate(server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
