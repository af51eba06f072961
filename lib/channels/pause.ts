import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import type { ProviderFault } from "#lib/whatsapp/provider.ts";
import { presentChannel } from "./present.ts";

/** The channel goes down with its reason; its queue stays until somebody mends it. */
export async function pauseChannel(
  ctx: Context,
  id: string,
  reason: string,
  fault: ProviderFault,
): Promise<void> {
  const channel = await ctx.db.channel.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      state: "disconnected",
      stateReason: `${reason}: ${fault.message} (${fault.code})`,
      stateAt: ctx.now,
    },
  });
  await emit(ctx, "channel.state", presentChannel(channel));
}
