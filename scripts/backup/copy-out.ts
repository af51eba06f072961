import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import copy from "pg-copy-streams";
import type { Manifest, Table } from "./manifest.ts";
import { listMigrations, listSequences, listTables } from "./schema.ts";

export const fileOf = (dir: string, table: string) => join(dir, `${table}.copy.gz`);

/**
 * Every row of one moment, a file for each table in COPY's text form, while the app goes on
 * working. Jobs are left out: the rows say what is to be done.
 */
export async function copyOut(
  url: string,
  dir: string,
): Promise<Pick<Manifest, "migrations" | "tables" | "sequences">> {
  const connect = async (options?: string) => {
    const client = new pg.Client({ connectionString: url, options });
    await client.connect();
    return client;
  };
  const own = await connect();
  const migrations = await listMigrations(own).finally(() => own.end());
  // Row-level security hides every tenant from the login itself.
  const client = await connect("-c role=sapa_root -c statement_timeout=0");
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables: Table[] = [];
    for (const { name, columns } of await listTables(client)) {
      const rows = await writeTable(client, { name, columns }, fileOf(dir, name));
      tables.push({ name, columns, rows });
    }
    // Read last: a sequence stands outside of the snapshot, and may only be ahead of the rows.
    return { migrations, tables, sequences: await listSequences(client) };
  } finally {
    await client.end();
  }
}

async function writeTable(
  client: pg.Client,
  { name, columns }: Omit<Table, "rows">,
  path: string,
): Promise<number> {
  const source = client.query(
    copy.to(`COPY (SELECT ${namesOf(columns)} FROM ${pg.escapeIdentifier(name)}) TO STDOUT`),
  );
  await pipeline(source, createGzip(), createWriteStream(path, { mode: 0o600 }));
  return source.rowCount;
}

export const namesOf = (columns: string[]) => columns.map(pg.escapeIdentifier).join(", ");
