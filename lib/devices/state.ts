import { presentChannel } from "#lib/channels/present.ts";
import type { ChannelState } from "#lib/channels/schema.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";

export type NewState = {
  state: ChannelState;
  /** A word, and a sentence for people: `logged-out: Dikeluarkan dari HP …`. */
  reason: string | null;
  phone?: string;
};

/** What becomes of a channel; everybody is told, once. An archived one is left alone. */
export async function setState(ctx: Context, id: string, { state, reason, phone }: NewState) {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const before = await ctx.db.channel.findUniqueOrThrow({ where });
  const same =
    before.state === state &&
    before.stateReason === reason &&
    (phone === undefined || before.phone === phone);
  if (before.archivedAt || same) return;
  const row = await ctx.db.channel.update({
    where,
    data: {
      state,
      stateReason: reason,
      ...(before.state !== state && { stateAt: ctx.now }),
      ...(phone !== undefined && { phone }),
      ...(state === "connected" && { holdUntil: null }),
    },
  });
  await emit(ctx, "channel.state", presentChannel(row));
}
