import { existsSync } from "node:fs";
import { copyFile, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { environmentFor, readEnv, WrongSettings } from "#lib/env.ts";
import { copyIn } from "./backup/copy-in.ts";
import { withDatabase } from "./backup/database.ts";
import { copyFilesIn } from "./backup/files.ts";
import { fingerprintOf, type Manifest, readManifest } from "./backup/manifest.ts";
import { listMigrations } from "./backup/schema.ts";
import { knownMigrations, migrate } from "./migrate.ts";
import { isMain } from "./root.ts";
import { printFailure, StartError } from "./start-error.ts";
import { prepareDataDir } from "./up/data-dir.ts";
import { secretIn } from "./up/secret.ts";

/** Puts a backup into an empty database and store. What is interrupted may be begun again. */
export async function restore(
  from: string,
  source: Record<string, string | undefined> = process.env,
  log: (line: string) => void = () => {},
): Promise<Manifest> {
  const settings = readEnv(source);
  Object.assign(process.env, environmentFor(settings));
  const manifest = await readManifest(from);
  const unknown = manifest.migrations.find((name) => !knownMigrations().includes(name));
  if (unknown) {
    throw new StartError(
      `The backup was made by a newer version of Sapa, which knows ${unknown}: restore it with that one.`,
    );
  }
  await requireSecret(from, manifest, settings.NEXTAUTH_SECRET);
  prepareDataDir(settings.DATA_DIR);
  await withDatabase(settings, log, async (url) => {
    await requireEmpty(url, manifest);
    if (!settings.NEXTAUTH_SECRET) await copyFile(secretIn(from), secretIn(settings.DATA_DIR));
    await copyFilesIn(join(from, "media"));
    const only = new Set(manifest.migrations);
    await migrate(url, { only, log, afterwards: async () => {} });
    await copyIn(url, join(from, "rows"), manifest);
    await migrate(url, { log });
  });
  return manifest;
}

/** With another secret the tokens of every channel would be lost, and nobody told. */
async function requireSecret(from: string, manifest: Manifest, given?: string): Promise<void> {
  const kept = existsSync(secretIn(from)) ? await readFile(secretIn(from), "utf8") : undefined;
  const secret = given ?? kept?.trim();
  if (!secret) {
    throw new StartError(
      "The backup was made where NEXTAUTH_SECRET was set: set it to the same one here.",
    );
  }
  if (fingerprintOf(secret) === manifest.secretFingerprint) return;
  throw new StartError(
    given && kept
      ? "NEXTAUTH_SECRET is not the one that the backup was made with: unset it, the backup brings its own."
      : "NEXTAUTH_SECRET is not the one that the backup was made with: what is sealed could not be opened.",
  );
}

async function requireEmpty(url: string, manifest: Manifest): Promise<void> {
  // Row-level security hides every tenant from the login itself.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const applied = await listMigrations(client);
    if (applied.length > 0) {
      await client.query("SET ROLE sapa_root");
      const { rows } = await client.query("SELECT EXISTS (SELECT FROM tenants) AS found");
      if (rows[0].found || applied.some((name) => !manifest.migrations.includes(name))) {
        throw new StartError(
          "The database is in use already: restore into an empty one (another DATA_DIR or DATABASE_URL).",
        );
      }
    }
  } finally {
    await client.end();
  }
}

if (isMain(import.meta.url)) {
  try {
    const from = process.argv[2];
    if (!from) throw new StartError("Say which backup: `npm run restore -- backups/…`.");
    const { madeAt, tables, files } = await restore(resolve(from), process.env, console.log);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Restored ${rows} rows and ${files.count} files of ${madeAt}. \`npm start\` opens.`,
    );
  } catch (error) {
    printFailure(error instanceof WrongSettings ? new StartError(error.message) : error);
    process.exitCode = 1;
  }
}
