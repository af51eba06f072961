import type { Context } from "#lib/context.ts";
import type { Pace } from "#lib/whatsapp/capabilities.ts";

/**
 * A little less than allowed, and one after the other: what leaves in time may arrive in a bunch,
 * and each message too many makes the provider refuse the whole number for a while.
 */
const share = 0.9;
/** One message that arrives a little early must not be the one too many. */
const spare = 1;
/** So long a turn is waited for with the row in hand. */
const momentMs = 50;

/** It is not this number's turn yet. Thrown, so that nothing is claimed meanwhile. */
export class NotYet extends Error {
  readonly waitMs: number;

  constructor(waitMs: number) {
    super("not this number's turn yet");
    this.waitMs = waitMs;
  }
}

/** How far apart a number's messages are. */
export const stepMs = ({ perSecond }: Pace): number => 1_000 / (perSecond * share);

/**
 * One message may go out by this number, now. All nodes ask the same row, by the database's clock,
 * and hold it until they have committed: so it is asked last, and a turn that comes in a moment is
 * waited for right there rather than thrown away with all that was done for it. Throws NotYet.
 */
export async function takeTurn(ctx: Context, channelId: string, pace: Pace): Promise<void> {
  const step = stepMs(pace) / 1_000;
  const taken = await ctx.db.$executeRaw`
    INSERT INTO send_paces AS p (tenant_id, channel_id, next_at)
    VALUES (${ctx.tenantId}::uuid, ${channelId}::uuid,
      clock_timestamp() + make_interval(secs => ${step}))
    ON CONFLICT (tenant_id, channel_id) DO UPDATE
      SET next_at = clock_timestamp() + make_interval(secs => ${step})
      WHERE CASE WHEN p.next_at <= clock_timestamp() + make_interval(secs => ${momentMs / 1_000})
        THEN pg_sleep(greatest(0, extract(epoch FROM p.next_at - clock_timestamp()))) IS NOT NULL
        ELSE false END`;
  if (taken > 0) return;
  const [row] = await ctx.db.$queryRaw<{ waitMs: number }[]>`
    SELECT (extract(epoch FROM next_at - clock_timestamp()) * 1000)::float AS "waitMs"
    FROM send_paces
    WHERE tenant_id = ${ctx.tenantId}::uuid AND channel_id = ${channelId}::uuid`;
  throw new NotYet(Math.max(1, row?.waitMs ?? 0));
}

/**
 * How long this person is not to be written to. `aheadMs`: how far what was sent to them already
 * reaches into the future, where each message takes its share of time.
 */
export function recipientWaitMs({ recipient }: Pace, aheadMs: number): number {
  if (!recipient) return 0;
  return Math.max(0, aheadMs - (recipient.burst - spare - 1) * recipient.everyMs);
}

type Addressed = { id: string; channelId: string; paceAheadMs: number };

/** The turn of both, for what is no message of the queue: a reaction. Throws NotYet. */
export async function takeBothTurns(
  ctx: Context,
  { id, channelId, paceAheadMs }: Addressed,
  pace: Pace,
): Promise<void> {
  const waitMs = recipientWaitMs(pace, paceAheadMs);
  if (waitMs > 0) throw new NotYet(waitMs);
  if (pace.recipient) {
    await ctx.db.$executeRaw`
      UPDATE conversations SET pace_at = greatest(pace_at, clock_timestamp())
        + make_interval(secs => ${pace.recipient.everyMs / 1_000})
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`;
  }
  await takeTurn(ctx, channelId, pace);
}
