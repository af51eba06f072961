import { hashSecret } from "#lib/api-keys/key.ts";
import type { Caller } from "#lib/auth/caller.ts";
import type { Role } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { scopesOfRole } from "./caller.ts";

type Found = {
  id: string;
  tenant_id: string;
  user_id: string;
  name: string;
  role: Role;
  last_seen_at: Date;
};

/** How often `lastSeenAt` is written: a list of sessions needs no seconds. */
const lastSeenStepMs = 60_000;

/** The caller behind a login token or a browser's session id; null when it has ended. */
export async function findSession(
  by: { token: string } | { sessionId: string },
): Promise<Caller | null> {
  const hash = "token" in by ? hashSecret(by.token) : null;
  const id = "sessionId" in by ? by.sessionId : null;
  const rows = await rootDb().$queryRaw<Found[]>`
    SELECT s.id, s.tenant_id, s.user_id, s.last_seen_at, u.name, m.role
    FROM sessions s
    JOIN users u ON u.id = s.user_id
    JOIN memberships m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
    WHERE (s.token_hash = ${hash} OR s.id = ${id}::uuid)
      AND s.revoked_at IS NULL AND s.expires_at > now()`;
  const found = rows[0];
  if (!found) return null;
  const lastSeenAt = new Date();
  if (lastSeenAt.getTime() - found.last_seen_at.getTime() > lastSeenStepMs) {
    await rootDb().session.update({ where: { id: found.id }, data: { lastSeenAt } });
  }
  return {
    tenantId: found.tenant_id,
    actor: { kind: "user", id: found.user_id, name: found.name, role: found.role },
    credentialId: found.user_id,
    scopes: scopesOfRole(found.role),
    rateLimit: { points: 1_200, key: `user:${found.user_id}` },
    session: { id: found.id, cookie: id !== null },
    viaKey: false,
    grant: null,
    key: null,
  };
}
