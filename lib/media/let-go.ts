import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { isUsed } from "./used.ts";

/** A file that was replaced: where nothing else shows it, its bytes go, too. */
export async function letGo(ctx: Context, mediaId: string | null): Promise<void> {
  if (!mediaId) return;
  const gone = await ctx.db.$executeRaw`
    UPDATE media f SET state = 'EXPIRED' WHERE f.tenant_id = ${ctx.tenantId}::uuid
      AND f.id = ${mediaId}::uuid AND NOT ${isUsed}`;
  if (gone > 0) await enqueue(ctx, "retention", {});
}
