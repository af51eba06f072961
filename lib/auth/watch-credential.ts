import { rootDb } from "#lib/db/root.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import type { Caller } from "./caller.ts";
import { grantOf } from "./find-key.ts";

/** How long a stream may outlive the key or session that opened it. */
const lookEveryMs = 3_000;

type Watched = { id: string; grant: string | null; ended: () => void };

/**
 * Calls back once this credential is revoked or expired, or may do something else than when it
 * came: whoever still may comes back. A request is checked when it comes; a stream goes on for
 * hours. One query for all streams of the process, however many there are.
 */
export function watchCredential(caller: Caller, ended: () => void): () => void {
  const watched = processWide("watched credentials", () => new Set<Watched>());
  processWide("credential watch", () => setInterval(() => void look(watched), lookEveryMs).unref());
  const entry = { id: caller.session?.id ?? caller.actor.id, grant: caller.grant, ended };
  watched.add(entry);
  return () => watched.delete(entry);
}

async function look(watched: Set<Watched>): Promise<void> {
  if (watched.size === 0) return;
  const ids = [...new Set([...watched].map(({ id }) => id))];
  try {
    const living = await rootDb().$queryRaw<
      { id: string; scopes: string[] | null; allowedIps: string[] | null }[]
    >`
      SELECT k.id, k.scopes, k.allowed_ips AS "allowedIps" FROM api_keys k
      WHERE k.id = ANY (${ids}::uuid[]) AND k.revoked_at IS NULL
        AND (k.expires_at IS NULL OR k.expires_at > now())
      UNION ALL
      SELECT s.id, NULL, NULL FROM sessions s
      JOIN memberships m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
      WHERE s.id = ANY (${ids}::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > now()`;
    const grants = new Map(
      living.map(({ id, scopes, allowedIps }) => [
        id,
        scopes && allowedIps ? grantOf({ scopes, allowedIps }) : null,
      ]),
    );
    for (const { id, grant, ended } of [...watched]) if (grants.get(id) !== grant) ended();
  } catch (error) {
    // The database is away: so are the events.
    log.warn({ err: (error as Error).message }, "credentials could not be looked at");
  }
}
