import pg from "pg";
import { databaseUrl, loadCredentials } from "#scripts/postgres/credentials.ts";

/** Where the tested app keeps everything. */
export const databaseOfApp = async (): Promise<string> =>
  databaseUrl(await loadCredentials(process.env.E2E_DATA_DIR ?? ""));

/**
 * For what could only be brought about by waiting, or by a thousand requests: a limit nearly used
 * up, a day gone by. Never for looking whether something worked.
 */
export async function arrange(text: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({
    connectionString: await databaseOfApp(),
    options: "-c role=sapa_root",
  });
  await client.connect();
  try {
    await client.query(text, values);
  } finally {
    await client.end();
  }
}
