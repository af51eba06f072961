import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { emit } from "#lib/events/emit.ts";
import type {
  ChannelDetails,
  DetailsProblem,
  ProviderFault,
  Remedy,
} from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { channelAccess } from "./access.ts";
import { findChannel } from "./find.ts";
import { pauseChannel } from "./pause.ts";
import { presentChannel } from "./present.ts";

type Refused = { fault: ProviderFault; remedy: Remedy };

const system = { kind: "system" } as const;

/**
 * Asks the provider what it knows of a number: its name, quality, limits and profile. What could
 * not be had is noted and asked for again by the sweep. May be repeated.
 */
export async function readDetails(tenantId: string, channelId: string): Promise<void> {
  const channel = await inTenant(tenantId, system, async (ctx) => {
    await findChannel(ctx, channelId);
    return channelAccess(ctx, channelId);
  });
  const told = await providerOf(channel.kind).details?.(channel);
  if (!told) return;
  await inTenant(tenantId, system, async (ctx) => {
    if ("details" in told) return keepDetails(ctx, channelId, told.details);
    const { fault, remedy } = told;
    const where = { tenantId_id: { tenantId, id: channelId } };
    const { details } = await ctx.db.channel.findUniqueOrThrow({ where });
    await ctx.db.channel.update({
      where,
      data: {
        details: { ...(details as object), problem: problemIn(told) },
        detailsAt: ctx.now,
        detailsError: `${fault.message} (${fault.code})`.slice(0, 500),
      },
    });
    // A token may well send, and not be allowed to look at the account.
    if (remedy.do === "pause-channel" && remedy.reason === "token") {
      await pauseChannel(ctx, channelId, remedy.reason, fault);
    }
  });
}

function problemIn({ fault, remedy }: Refused): DetailsProblem {
  if (remedy.do === "pause-channel") {
    if (remedy.reason === "account") return "number";
    if (remedy.reason === "token" || remedy.reason === "permissions") return remedy.reason;
  }
  if (remedy.do === "retry" || remedy.do === "back-off") return "unreached";
  // An id that cannot be one.
  return fault.code === "100" ? "number" : "other";
}

async function keepDetails(ctx: Context, id: string, details: ChannelDetails): Promise<void> {
  const { phone } = details;
  const row = await ctx.db.channel.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      details: details as object,
      detailsAt: ctx.now,
      detailsError: null,
      ...(phone && { phone }),
    },
  });
  await emit(ctx, "channel.state", presentChannel(row));
}
