import type { Context } from "#lib/context.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import { applyToMessage } from "./apply.ts";
import { type Targeted, targetOf } from "./target.ts";

/** A message of ours (by its provider id) quotes one that isn't here. */
type Quote = { kind: "quote"; id: string; at: Date };
type Waiting = Targeted | Quote;

/**
 * Webhooks come in any order: a receipt, reaction, edit or revocation may be here before the
 * message it is about (or before our own POST has told us its id). It waits for it.
 */
export const keepWaiting = (ctx: Context, channelId: string, update: Targeted): Promise<void> =>
  keep(
    ctx,
    channelId,
    targetOf(update),
    update,
    update.kind === "status" ? update.status : update.id,
  );

/** The message with this id quotes one that may still come. */
export const keepQuote = (
  ctx: Context,
  channelId: string,
  quoted: string,
  by: { id: string; at: Date },
): Promise<void> => keep(ctx, channelId, quoted, { kind: "quote", ...by }, by.id);

async function keep(
  ctx: Context,
  channelId: string,
  target: string,
  update: Waiting,
  itself: string,
): Promise<void> {
  const key = `${update.kind}:${itself}`;
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
  const rows = await ctx.db.$queryRaw<{ update: Waiting & { at: string } }[]>`
    DELETE FROM waiting_updates
    WHERE tenant_id = ${ctx.tenantId}::uuid AND channel_id = ${channelId}::uuid
      AND target = ${providerId}
    RETURNING update`;
  const updates = rows.map(({ update }) => ({ ...update, at: new Date(update.at) }) as Waiting);
  for (const update of updates.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (update.kind === "quote") await linkQuote(ctx, channelId, providerId, update.id);
    else await applyToMessage(ctx, channelId, update);
  }
}

async function linkQuote(ctx: Context, channelId: string, quoted: string, by: string) {
  const [linked] = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE messages m SET reply_to_id = q.id FROM messages q
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.channel_id = ${channelId}::uuid
      AND m.provider_id = ${by} AND q.tenant_id = m.tenant_id AND q.channel_id = m.channel_id
      AND q.provider_id = ${quoted}
    RETURNING m.id`;
  if (linked) await tellMessage(ctx, "message.updated", linked.id);
}
