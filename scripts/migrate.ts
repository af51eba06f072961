import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { installJobs } from "#lib/jobs/boss.ts";
import { requireUsableServer, whyUnreachable } from "./postgres/requirements.ts";
import { isMain, root } from "./root.ts";
import { printFailure, StartError } from "./start-error.ts";

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/** The same number Prisma's own `migrate deploy` locks, so that the two never run at once. */
const lockId = 72_707_369;

// Exactly the table Prisma makes, so that `prisma migrate` agrees with what we record.
const historyTable = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

function readMigrations(dir: string): Migration[] {
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir).filter((name) => existsSync(join(dir, name, "migration.sql")));
  return names.sort().map((name) => {
    // Git on Windows may have changed the line ends; the migration is the same.
    const sql = readFileSync(join(dir, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

export type MigrateOptions = {
  dir?: string;
  /** Leaves all others out, for a schema as it was. */
  only?: ReadonlySet<string>;
  log?: (line: string) => void;
  /** What else belongs to the schema, made under the same lock. */
  afterwards?: (url: string) => Promise<void>;
};

/** Names of the migrations that this version of Sapa brings, in their order. */
export const knownMigrations = (): string[] =>
  readMigrations(join(root, "prisma/migrations")).map(({ name }) => name);

/** Brings the database to the newest schema; answers the names of the migrations it applied. */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { dir = join(root, "prisma/migrations"), only, log = () => {} } = options;
  const { afterwards = installJobs } = options;
  const wanted = readMigrations(dir).filter(({ name }) => only?.has(name) ?? true);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection that breaks while idle would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(whyUnreachable(url, error), { cause: error });
  }
  try {
    await requireUsableServer(client);
    await lock(client, log);
    const applied = await applyPending(client, wanted, log);
    await afterwards(url);
    return applied;
  } finally {
    await client.end();
  }
}

async function lock(client: pg.Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS taken", [lockId]);
  if (rows[0].taken) return;
  log("Waiting for another process that is migrating");
  await client.query("SELECT pg_advisory_lock($1)", [lockId]);
}

async function applyPending(
  client: pg.Client,
  migrations: Migration[],
  log: (line: string) => void,
): Promise<string[]> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS history");
  if (rows[0].history === null) await client.query(historyTable);
  const applied = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const done: string[] = [];
  for (const migration of migrations) {
    const record = applied.rows.find((row) => row.migration_name === migration.name);
    if (record) {
      requireUnchanged(migration, record);
      continue;
    }
    await apply(client, migration);
    log(`Applied ${migration.name}`);
    done.push(migration.name);
  }
  return done;
}

function requireUnchanged(migration: Migration, record: Applied): void {
  if (record.finished_at === null) {
    throw new StartError(
      `The migration ${migration.name} was begun by another tool and never finished: repair it with \`prisma migrate resolve\`.`,
    );
  }
  if (record.checksum !== migration.checksum) {
    throw new StartError(
      `The migration ${migration.name} was changed after it had been applied to this database: restore the file, and put the change into a new migration.`,
    );
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The migration ${name} failed and was rolled back, so the database is as it was: ${reason}.`,
      { cause: error },
    );
  }
}

if (isMain(import.meta.url)) {
  try {
    const url = process.env.DATABASE_URL;
    if (!url) throw new StartError("DATABASE_URL is not set: say which database to migrate.");
    const names = await migrate(url, { log: console.log });
    if (names.length === 0) console.log("The database is up to date");
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
