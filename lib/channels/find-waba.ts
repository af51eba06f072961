import type { Context } from "#lib/context.ts";
import type { Channel } from "#lib/db/generated/client.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { findChannel } from "./find.ts";

/**
 * The Cloud channel that is meant: by its own id, by Meta's id of the number, or by that of the
 * WABA where it has one number here. Throws NOT_FOUND, CHANNEL_UNSUPPORTED for another kind, and
 * CONFLICT where several numbers could be meant: the wrong one would speak to a customer.
 */
export async function findWaba(ctx: Context, wabaId: string): Promise<Channel> {
  if (isId(wabaId)) return refuseOtherKinds(await findChannel(ctx, wabaId));
  if (ctx.actor.kind === "key" && ctx.actor.mode === "test") throw notFound();
  const rows = await ctx.db.channel.findMany({
    where: {
      tenantId: ctx.tenantId,
      kind: "CLOUD",
      archivedAt: null,
      OR: [{ externalId: wabaId }, { accountId: wabaId }],
    },
  });
  const number = rows.find(({ externalId }) => externalId === wabaId) ?? rows[0];
  if (!number) throw notFound();
  if (rows.length > 1 && number.externalId !== wabaId) throw several();
  return number;
}

function refuseOtherKinds(channel: Channel): Channel {
  if (channel.kind === "CLOUD") return channel;
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Ini hanya untuk kanal Cloud API. Untuk kanal lain pakai /api/wa/send.",
    en: "This is for Cloud API channels only. For others use /api/wa/send.",
  });
}

const several = () =>
  new AppError("CONFLICT", {
    id: "WABA ini punya beberapa nomor. Isi waba_id dengan id kanal atau phone-number id.",
    en: "This WABA has several numbers. Give the channel's id or the phone-number id as waba_id.",
  });
