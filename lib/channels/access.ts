import type { Context } from "#lib/context.ts";
import { unseal } from "#lib/secrets.ts";
import type { ChannelKind, Pace } from "#lib/whatsapp/capabilities.ts";
import type { ChannelAccess } from "#lib/whatsapp/provider.ts";
import { paceOf } from "./pace-of.ts";

export type ChannelSecrets = { accessToken: string; appSecret: string; verifyToken: string };

/** What a provider needs to reach a channel, its secrets opened. */
export async function channelAccess(
  ctx: Context,
  id: string,
): Promise<ChannelAccess & { kind: ChannelKind; pace: Pace | null }> {
  const channel = await ctx.db.channel.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  const secrets = channel.secrets ? await unseal<ChannelSecrets>(channel.secrets) : null;
  return {
    id: channel.id,
    kind: channel.kind as ChannelKind,
    pace: paceOf(channel),
    externalId: channel.externalId,
    accountId: channel.accountId,
    accessToken: secrets?.accessToken ?? null,
    apiVersion: channel.apiVersion,
  };
}
