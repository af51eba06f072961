import type { Context } from "#lib/context.ts";
import { nodeId } from "./node.ts";

/** Thrown where a process would write for a device that is another's by now. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
  readonly code = "LEASE_LOST";
}

/** Nobody else takes the device before this transaction ends. Throws LeaseLost. */
export async function holdLease(ctx: Context, channelId: string): Promise<void> {
  const held = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM web_devices
    WHERE tenant_id = ${ctx.tenantId}::uuid AND channel_id = ${channelId}::uuid
      AND node = ${nodeId()}::uuid AND lease_until > clock_timestamp()
    FOR UPDATE`;
  if (held.length === 0) throw new LeaseLost(`the device ${channelId} is not ours`);
}
