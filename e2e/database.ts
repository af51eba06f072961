import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/**
 * For what could only be brought about by waiting, or by a thousand requests: a limit nearly used
 * up, a day gone by. Never for looking whether something worked.
 */
export async function arrange(text: string, values: unknown[]): Promise<void> {
  const file = join(process.env.E2E_DATA_DIR ?? "", "postgres.json");
  const { port, password } = JSON.parse(readFileSync(file, "utf8"));
  const client = new pg.Client({
    connectionString: `postgresql://sapa:${password}@127.0.0.1:${port}/sapa`,
    options: "-c role=sapa_root",
  });
  await client.connect();
  try {
    await client.query(text, values);
  } finally {
    await client.end();
  }
}
