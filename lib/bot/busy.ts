import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/**
 * Under what state a thought was thought; at any other it no longer counts. `busyUntil` is this
 * thinker's sign that a model is being asked.
 */
export type Basis = { epoch: number; inboundNo: number; busyUntil: Date | null };

/** So that no second worker pays for the same thought. The caller holds the lock. */
export async function markBusy(ctx: Context, id: string, botBusyUntil: Date | null): Promise<void> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  await ctx.db.conversation.update({ where, data: { botBusyUntil } });
}

/** Free again, unless somebody else has begun since: what came meanwhile is waiting. */
export async function endBusy(ctx: Context, conversation: Locked, basis: Basis): Promise<void> {
  const { id, botBusyUntil, botDueAt, epoch, inboundNo } = conversation;
  if (!basis.busyUntil || botBusyUntil?.getTime() !== basis.busyUntil.getTime()) return;
  await markBusy(ctx, id, null);
  const superseded = basis.inboundNo !== inboundNo || basis.epoch !== epoch;
  if (superseded && botDueAt) await enqueue(ctx, "bot", { conversationId: id }, botDueAt);
}
