import type { Context } from "#lib/context.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { applyToMessage } from "./apply.ts";
import { type Targeted, targetOf } from "./target.ts";

/**
 * Webhooks come in any order: a receipt, reaction, edit or revocation may be here before the
 * message it is about (or before our own POST has told us its id). It waits for it.
 */
export async function keepWaiting(
  ctx: Context,
  channelId: string,
  update: Targeted,
): Promise<void> {
  const target = targetOf(update);
  const key = `${update.kind}:${update.kind === "status" ? update.status : update.id}`;
  await ctx.db.$executeRaw`
    INSERT INTO waiting_updates (tenant_id, channel_id, target, key, update, created_at)
    VALUES (${ctx.tenantId}::uuid, ${channelId}::uuid, ${target}, ${key},
      ${JSON.stringify(update)}::jsonb, ${ctx.now})
    ON CONFLICT DO NOTHING`;
}

/** Its message is here: whatever waited for it applies now. */
export async function applyWaiting(
  ctx: Context,
  channelId: string,
  providerId: string,
): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ update: Update & { at: string } }[]>`
    DELETE FROM waiting_updates
    WHERE tenant_id = ${ctx.tenantId}::uuid AND channel_id = ${channelId}::uuid
      AND target = ${providerId}
    RETURNING update`;
  const updates = rows.map(({ update }) => ({ ...update, at: new Date(update.at) }) as Targeted);
  for (const update of updates.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await applyToMessage(ctx, channelId, update);
  }
}
