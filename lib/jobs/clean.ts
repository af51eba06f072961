import { pool } from "#lib/db/pool.ts";

/** How long what nobody needs any more is kept. A day each is what the contract promises. */
const kept = {
  events: "24 hours",
  idempotency_keys: "24 hours",
  waiting_updates: "30 days",
  webhook_deliveries: "14 days",
} as const;

/** Taken-in posts are kept a week, to look at when something seems to be missing. */
const postsKept = "7 days";

/** Throws away what has had its time. May run twice, or late. */
export async function clean(): Promise<void> {
  for (const [table, age] of Object.entries(kept)) {
    await pool().query(`DELETE FROM ${table} WHERE created_at < now() - $1::interval`, [age]);
  }
  await pool().query(
    "DELETE FROM webhooks_in WHERE processed_at < now() - $1::interval AND error IS NULL",
    [postsKept],
  );
  await pool().query("DELETE FROM product_imports WHERE finished_at < now() - interval '30 days'");
  await pool().query(
    "UPDATE erasures SET hashes = '{}' WHERE erased_at < now() - interval '30 days' AND hashes <> '{}'",
  );
  await pool().query("DELETE FROM presences WHERE seen_at < now() - interval '1 minute'");
  await pool().query("DELETE FROM web_calls WHERE created_at < now() - interval '5 minutes'");
  await pool().query("DELETE FROM rate_limits WHERE expire < extract(epoch FROM now()) * 1000");
  await pool().query("DELETE FROM sessions WHERE expires_at < now() - interval '30 days'");
}
