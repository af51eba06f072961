import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { migrate } from "#scripts/migrate.ts";
import { databaseOfApp } from "./database.ts";
import { startSecondProcess } from "./second-process.ts";

/** An installation that left the optional package out: a process and a database of its own. */
export async function startWithoutBaileys() {
  const name = `without_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: await databaseOfApp() });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  await client.end();
  const own = Object.assign(new URL(await databaseOfApp()), { pathname: `/${name}` }).href;
  await migrate(own);
  // It looks for the package where it is started: here there is none.
  const cwd = join(process.env.E2E_DATA_DIR ?? "", name);
  mkdirSync(cwd);
  const hide = pathToFileURL(join(import.meta.dirname, "hide-baileys.ts")).href;
  return startSecondProcess({ DATABASE_URL: own }, { cwd, preload: hide });
}
