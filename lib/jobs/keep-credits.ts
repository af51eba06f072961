import { endOldHolds, holdHours } from "#lib/credits/end-holds.ts";
import { turnMonth } from "#lib/credits/turn-month.ts";
import { rootDb } from "#lib/db/root.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { log } from "#lib/log.ts";

const system = { kind: "system" } as const;
/** Every so often it runs again, and whoever needs a credit first does not wait for it anyway. */
const turnMs = 60_000;

/** Turns the month where that is due, and settles what was held for too long. Tenant by tenant. */
export async function keepCredits(): Promise<void> {
  const until = Date.now() + turnMs;
  for (const { id } of await tenantsWithWork()) {
    if (Date.now() > until) return;
    try {
      await inTenant(id, system, async (ctx) => {
        await turnMonth(ctx);
        await endOldHolds(ctx);
      });
    } catch (error) {
      // One tenant's trouble is not the others'.
      log.warn({ tenant: id, err: (error as Error).message }, "credits could not be kept");
    }
  }
}

const tenantsWithWork = () => rootDb().$queryRaw<{ id: string }[]>`
  SELECT id FROM tenants t
  WHERE NOT EXISTS (SELECT FROM credit_buckets b WHERE b.tenant_id = t.id
      AND b.kind = 'ALLOWANCE' AND b.expires_at > now())
    OR EXISTS (SELECT FROM credit_buckets b WHERE b.tenant_id = t.id
      AND b.expires_at <= now() AND b.remaining > 0)
    OR EXISTS (SELECT FROM credit_holds h WHERE h.tenant_id = t.id
      AND h.created_at < now() - make_interval(hours => ${holdHours}::int))
  ORDER BY random()`;
