import { rootDb } from "#lib/db/root.ts";
import { log } from "#lib/log.ts";
import { checkStore } from "#lib/media/check-store.ts";
import { endMedia } from "#lib/media/end.ts";
import { forgetOldMessages } from "#lib/messages/forget-old.ts";

/** What has had its time, by each tenant's own wish, goes. May be broken off: the rows say what is left. */
export async function keepRetention({ tenantId }: { tenantId?: string }): Promise<void> {
  for (const id of tenantId ? [tenantId] : await tenantsWithOld()) {
    await eachOnItsOwn(id, async () => {
      await forgetOldMessages(id);
      await endMedia(id);
    });
  }
}

/** Compares rows and store, tenant by tenant. Files of tenants that we don't know are left alone. */
export async function checkStores(): Promise<void> {
  const tenants = await rootDb().tenant.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of tenants) await eachOnItsOwn(id, () => checkStore(id));
}

const tenantsWithOld = async (): Promise<string[]> => {
  const rows = await rootDb().$queryRaw<{ id: string }[]>`
    SELECT id FROM tenants t WHERE media_kept_days IS NOT NULL OR messages_kept_days IS NOT NULL
      OR EXISTS (SELECT FROM media f WHERE f.tenant_id = t.id
        AND f.state = 'EXPIRED' AND f.storage_key IS NOT NULL)
    ORDER BY random()`;
  return rows.map(({ id }) => id);
};

/** One tenant's trouble is not the others'. */
async function eachOnItsOwn(tenantId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn({ tenant: tenantId, err: (error as Error).message }, "files could not be kept");
  }
}
