import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { seal, unseal } from "#lib/secrets.ts";
import type { ChannelSecrets } from "./access.ts";
import { findChannel } from "./find.ts";
import { presentChannel } from "./present.ts";
import type { Channel, PatchChannel } from "./schema.ts";

/** Its name, its bot, its secrets. With a new token it counts as mended, until Meta says otherwise. */
export async function patchChannel(
  ctx: Context,
  {
    id,
    accessToken,
    appSecret,
    verifyToken,
    mayInitiate,
    ...wishes
  }: PatchChannel & { id: string },
): Promise<Channel> {
  // Two who change a secret each must not undo one another.
  await ctx.db.$queryRaw`SELECT 1 FROM channels
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const before = await findChannel(ctx, id);
  const given = { accessToken, appSecret, verifyToken };
  const names = Object.entries(given).flatMap(([secret, value]) => (value ? [secret] : []));
  if (names.length > 0 && before.kind !== "CLOUD") throw noSecrets();
  const mended = accessToken !== undefined && before.state === "disconnected";
  const row = await ctx.db.channel.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      ...wishes,
      ...(mayInitiate && { initiateHoldUntil: null, initiateHoldReason: null }),
      ...(names.length > 0 && { secrets: await withSecrets(before.secrets, given) }),
      ...(mended && { state: "connected", stateReason: null, stateAt: ctx.now, holdUntil: null }),
    },
  });
  await record(ctx, "channel.changed", id, { ...wishes, mayInitiate, secrets: names });
  await emit(ctx, "channel.state", presentChannel(row));
  if (mended) await enqueue(ctx, "channel-details", { channelId: id });
  if (mended || mayInitiate) await enqueue(ctx, "deliver", { channelId: id });
  return presentChannel(row);
}

async function withSecrets(sealed: string | null, given: Partial<ChannelSecrets>): Promise<string> {
  const secrets = sealed ? await unseal<ChannelSecrets>(sealed) : {};
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  return seal({ ...secrets, ...Object.fromEntries(changed) });
}

const noSecrets = () =>
  new AppError("CHANNEL_UNSUPPORTED", {
    id: "Hanya kanal Cloud API yang punya token dan rahasia.",
    en: "Only Cloud API channels have tokens and secrets.",
  });
