import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import copy from "pg-copy-streams";
import { StartError } from "../start-error.ts";
import { fileOf, namesOf } from "./copy-out.ts";
import type { Manifest, Table } from "./manifest.ts";

/**
 * Fills the schema's empty tables in one transaction: all of it, or nothing. Sends that were
 * waiting may have gone out since, so they wait for a person to settle them.
 */
export async function copyIn(url: string, dir: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: "-c statement_timeout=0" });
  await client.connect();
  try {
    await client.query("BEGIN");
    const rules = await listRules(client);
    for (const { suspend } of rules) await client.query(suspend);
    for (const table of manifest.tables) await readTable(client, table, fileOf(dir, table.name));
    for (const [name, last] of Object.entries(manifest.sequences)) {
      if (last !== null) await client.query("SELECT setval($1::regclass, $2)", [name, last]);
    }
    await client.query(
      `UPDATE messages SET error_code = 'UNCERTAIN', retryable = false,
              error_message = 'It waited to be sent when the backup was made.'
        WHERE direction = 'OUT' AND status = 'QUEUED'`,
    );
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    for (const { resume } of rules) await client.query(resume);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/**
 * What would stand in the way of rows that come table by table, in a form that the owner of the
 * tables may put aside: row-level security, triggers that count and forbid, and references.
 */
async function listRules(client: pg.Client): Promise<{ suspend: string; resume: string }[]> {
  const { rows } = await client.query<{ suspend: string; resume: string }>(`
    SELECT format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', oid::regclass) AS suspend,
           format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', oid::regclass) AS resume
      FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relforcerowsecurity
    UNION ALL
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
           format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname)
      FROM pg_trigger
     WHERE NOT tgisinternal AND tgenabled = 'O'
       AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    UNION ALL
    SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', conrelid::regclass, conname),
           format('ALTER TABLE %s ALTER CONSTRAINT %I NOT DEFERRABLE', conrelid::regclass, conname)
      FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND NOT condeferrable
       AND conparentid = 0`);
  return rows;
}

async function readTable(
  client: pg.Client,
  { name, columns, rows }: Table,
  path: string,
): Promise<void> {
  const target = client.query(
    copy.from(`COPY ${pg.escapeIdentifier(name)} (${namesOf(columns)}) FROM STDIN`),
  );
  try {
    await pipeline(createReadStream(path), createGunzip(), target);
  } catch (error) {
    throw new StartError(
      `${path} cannot be read: ${error instanceof Error ? error.message : error}. Nothing was restored.`,
      { cause: error },
    );
  }
  if (target.rowCount !== rows) {
    throw new StartError(
      `${path} holds ${target.rowCount} rows and the backup's list says ${rows}: it is damaged. Nothing was restored.`,
    );
  }
}
