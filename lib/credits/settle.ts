import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { pickBucket } from "./pick.ts";

/** What a reservation has done to a bucket so far. */
type Trace = { bucketId: string; available: number; reserved: number; entries: number };
type Move = { kind: string; bucketId: string; available: number; reserved: number };

/** It was sent, so what was reserved is spent; taken anew if it had come back meanwhile. */
export const captureCredit = (ctx: Context, reservationId: string): Promise<void> =>
  settle(ctx, reservationId, (traces) => charge(ctx, traces));

/** What is still held comes back. */
export const releaseCredit = (ctx: Context, reservationId: string): Promise<void> =>
  settle(ctx, reservationId, release);

/** It failed after all: the credit comes back, whether it was still held or already spent. */
export const returnCredit = (ctx: Context, reservationId: string): Promise<void> =>
  settle(ctx, reservationId, (traces) => release(traces) ?? refund(traces));

/**
 * Receipts come in any order and more than once, and a failed message may be sent again: the last
 * word counts, and each is booked once. Of two at the same time, one finds the place taken.
 */
async function settle(
  ctx: Context,
  reservationId: string,
  decide: (traces: Trace[]) => Move | null | Promise<Move | null>,
): Promise<void> {
  const traces = await ctx.db.$queryRaw<Trace[]>`
    SELECT bucket_id AS "bucketId", sum(available)::int AS available, sum(reserved)::int AS reserved,
      count(*)::int AS entries
    FROM credit_entries
    WHERE tenant_id = ${ctx.tenantId}::uuid AND reservation_id = ${reservationId}::uuid
    GROUP BY bucket_id`;
  if (traces.length === 0) return;
  const move = await decide(traces);
  if (!move) return;
  const place = traces.reduce((sum, { entries }) => sum + entries, 0);
  await ctx.db.$executeRaw`
    INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, reservation_id,
      once, created_at)
    VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${move.bucketId}::uuid, ${move.kind},
      ${move.available}, ${move.reserved}, ${reservationId}::uuid,
      ${`settle:${reservationId}:${place}`}, ${ctx.now})
    ON CONFLICT (tenant_id, once) DO NOTHING`;
}

const held = (traces: Trace[]) => traces.find(({ reserved }) => reserved > 0);
const spent = (traces: Trace[]) =>
  traces.find(({ available, reserved }) => reserved === 0 && available < 0);

async function charge(ctx: Context, traces: Trace[]): Promise<Move | null> {
  const hold = held(traces);
  if (hold) {
    return { kind: "capture", bucketId: hold.bucketId, available: 0, reserved: -hold.reserved };
  }
  if (spent(traces)) return null;
  // It had come back, and was sent after all. Where nothing is left by now it stays free.
  const bucketId = await pickBucket(ctx);
  return bucketId === null ? null : { kind: "capture", bucketId, available: -1, reserved: 0 };
}

function release(traces: Trace[]): Move | null {
  const hold = held(traces);
  if (!hold) return null;
  const { bucketId, reserved } = hold;
  return { kind: "release", bucketId, available: reserved, reserved: -reserved };
}

function refund(traces: Trace[]): Move | null {
  const paid = spent(traces);
  if (!paid) return null;
  return { kind: "refund", bucketId: paid.bucketId, available: -paid.available, reserved: 0 };
}
