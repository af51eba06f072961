import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { removeFile } from "./store.ts";
import { isOfShop, isUsed } from "./used.ts";
import { keysOf } from "./variants.ts";

const system = { kind: "system" } as const;
const batch = 200;

/**
 * Ends the files of a tenant whose time is over: first the rows say so, then the bytes go, then the
 * rows forget them. Broken off anywhere, the next call goes on. A row that a message still shows
 * stays, and says that its file has expired.
 */
export async function endMedia(tenantId: string): Promise<void> {
  while (await inTenant(tenantId, system, expireOld));
  for (;;) {
    const ending = await inTenant(tenantId, system, (ctx) =>
      ctx.db.media.findMany({
        where: { tenantId, state: "EXPIRED", storageKey: { not: null } },
        select: { id: true, storageKey: true },
        take: batch,
      }),
    );
    if (ending.length === 0) return;
    for (const { storageKey } of ending) {
      for (const key of keysOf(storageKey ?? "")) await removeFile(key);
    }
    await inTenant(tenantId, system, (ctx) =>
      forget(
        ctx,
        ending.map(({ id }) => id),
      ),
    );
  }
}

/** What belongs to the shop itself, its goods and answers, has no age. */
async function expireOld(ctx: Context): Promise<boolean> {
  const expired = await ctx.db.$executeRaw`
    UPDATE media SET state = 'EXPIRED' WHERE (tenant_id, id) IN (
      SELECT f.tenant_id, f.id FROM media f JOIN tenants t ON t.id = f.tenant_id
      WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.state = 'READY'
        AND f.created_at < ${ctx.now}::timestamptz - make_interval(days => t.media_kept_days)
        AND NOT ${isOfShop}
      LIMIT ${batch})`;
  return expired === batch;
}

/** Of a picture its blur goes, too; its size stays, so that nothing moves on the screen. */
async function forget(ctx: Context, ids: string[]): Promise<void> {
  const these = Prisma.sql`f.tenant_id = ${ctx.tenantId}::uuid AND f.id = ANY (${ids}::uuid[])`;
  await ctx.db.$executeRaw`DELETE FROM media f WHERE ${these} AND NOT ${isUsed}`;
  await ctx.db.$executeRaw`
    UPDATE media f SET storage_key = NULL, thumbnail_bytes = NULL, preview_bytes = NULL,
      icon_bytes = NULL, placeholder = NULL, waveform = NULL, sha256 = NULL WHERE ${these}`;
}
