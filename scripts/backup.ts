import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { environmentFor, readEnv, WrongSettings } from "#lib/env.ts";
import { copyOut } from "./backup/copy-out.ts";
import { withDatabase } from "./backup/database.ts";
import { copyFilesOut } from "./backup/files.ts";
import { fingerprintOf, type Manifest, writeManifest } from "./backup/manifest.ts";
import { isMain } from "./root.ts";
import { printFailure, StartError } from "./start-error.ts";
import { keptSecret, secretIn } from "./up/secret.ts";

/**
 * Writes everything that cannot be had again into a new folder: rows, files, and the secret that
 * opens what is sealed, unless the environment holds it. The app may run meanwhile.
 */
export async function backUp(
  target: string,
  source: Record<string, string | undefined> = process.env,
  log: (line: string) => void = () => {},
): Promise<Manifest> {
  const settings = readEnv(source);
  Object.assign(process.env, environmentFor(settings));
  const { DATABASE_URL, DATA_DIR } = settings;
  if (!DATABASE_URL && !existsSync(join(DATA_DIR, "postgres.json"))) {
    throw new StartError(`There is nothing to back up: DATA_DIR (${DATA_DIR}) holds no shop.`);
  }
  if (existsSync(target)) throw new StartError(`${target} is there already: choose another name.`);
  // Whoever finds the folder under its own name finds a whole one.
  const draft = `${target}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, "rows"), { recursive: true, mode: 0o700 });
  await mkdir(join(draft, "media"), { mode: 0o700 });
  try {
    const copied = await withDatabase(settings, log, (url) => copyOut(url, join(draft, "rows")));
    // After the rows, so that every file they name is among them.
    const files = await copyFilesOut(join(draft, "media"));
    const secret = settings.NEXTAUTH_SECRET ?? keptSecret(DATA_DIR);
    if (!settings.NEXTAUTH_SECRET) {
      await writeFile(secretIn(draft), `${secret}\n`, { mode: 0o600 });
    }
    const manifest: Manifest = {
      format: 1,
      madeAt: new Date().toISOString(),
      ...copied,
      files,
      secretFingerprint: fingerprintOf(secret),
    };
    await writeManifest(draft, manifest);
    await rename(draft, target);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

if (isMain(import.meta.url)) {
  try {
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
    const target = resolve(process.argv[2] ?? `backups/${stamp}`);
    const { tables, files } = await backUp(target, process.env, console.log);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${target}: ${rows} rows and ${files.count} files. Keep it safe: it holds secrets.`,
    );
  } catch (error) {
    printFailure(error instanceof WrongSettings ? new StartError(error.message) : error);
    process.exitCode = 1;
  }
}
