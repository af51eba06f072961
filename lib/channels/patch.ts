import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { seal, unseal } from "#lib/secrets.ts";
import type { ChannelSecrets } from "./access.ts";
import { taken } from "./create.ts";
import { findChannel } from "./find.ts";
import { presentChannel } from "./present.ts";
import type { Channel, PatchChannel } from "./schema.ts";

/** Its name, its bot, what it is at Meta. With a new token it counts as mended, until Meta says otherwise. */
export async function patchChannel(
  ctx: Context,
  {
    id,
    accessToken,
    appSecret,
    verifyToken,
    phoneNumberId,
    wabaId,
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
  const ids = { ...(phoneNumberId && { phoneNumberId }), ...(wabaId && { wabaId }) };
  const named = names.length > 0 || Object.keys(ids).length > 0;
  if (named && before.kind !== "CLOUD") throw noSecrets();
  if (phoneNumberId && phoneNumberId !== before.externalId) await renumber(ctx, id, phoneNumberId);
  const mended = accessToken !== undefined && before.state === "disconnected";
  const row = await ctx.db.channel.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      ...wishes,
      ...(mayInitiate && { initiateHoldUntil: null, initiateHoldReason: null }),
      ...(phoneNumberId && { externalId: phoneNumberId }),
      ...(wabaId && { accountId: wabaId }),
      ...(names.length > 0 && { secrets: await withSecrets(before.secrets, given) }),
      ...(mended && { state: "connected", stateReason: null, stateAt: ctx.now, holdUntil: null }),
    },
  });
  await record(ctx, "channel.changed", id, { ...wishes, ...ids, mayInitiate, secrets: names });
  await emit(ctx, "channel.state", presentChannel(row));
  if (mended) await enqueue(ctx, "channel-details", { channelId: id });
  if (mended || mayInitiate) await enqueue(ctx, "deliver", { channelId: id });
  return presentChannel(row);
}

/** What was said stays with the number it was said on. */
async function renumber(ctx: Context, id: string, externalId: string): Promise<void> {
  const { tenantId, db } = ctx;
  if (await db.conversation.findFirst({ where: { tenantId, channelId: id } })) throw inUse();
  const other = { tenantId, kind: "CLOUD", externalId };
  if (await db.channel.findFirst({ where: other })) throw taken();
}

async function withSecrets(sealed: string | null, given: Partial<ChannelSecrets>): Promise<string> {
  const secrets = sealed ? await unseal<ChannelSecrets>(sealed) : {};
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  return seal({ ...secrets, ...Object.fromEntries(changed) });
}

const inUse = () =>
  new AppError("CONFLICT", {
    id: "Nomor ini sudah punya percakapan. Sambungkan nomor yang lain sebagai kanal baru.",
    en: "This number already has conversations. Connect the other one as a new channel.",
  });

const noSecrets = () =>
  new AppError("CHANNEL_UNSUPPORTED", {
    id: "Hanya kanal Cloud API yang punya ID, token, dan rahasia dari Meta.",
    en: "Only Cloud API channels have Meta's ids, tokens and secrets.",
  });
