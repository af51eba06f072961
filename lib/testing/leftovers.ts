import { pool } from "#lib/db/pool.ts";
import { unseal } from "#lib/secrets.ts";

/** Every row of a tenant's in which one of these is found, whatever the table: where, and what. */
export async function leftoversOf(tenantId: string, words: RegExp[]): Promise<string[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'tenant_id'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool().query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE tenant_id = $1`,
      [tenantId],
    );
    for (const { row } of rows) {
      const text = await readable(name, row);
      const word = words.find((one) => one.test(text));
      if (word) found.push(`${name}: ${word}`);
    }
  }
  return found;
}

/** Bytes as text, and sealed answers opened: what somebody with the whole installation could read. */
async function readable(table: string, row: Record<string, unknown>): Promise<string> {
  const plain = { ...row };
  if (table === "webhooks_in") {
    plain.body = Buffer.from(String(row.body).slice(2), "hex").toString("utf8");
  }
  if (table === "idempotency_keys") plain.answer = await unseal<string>(String(row.answer));
  if (table === "erasures" && row.remains) plain.remains = await unseal(String(row.remains));
  return JSON.stringify(plain);
}
