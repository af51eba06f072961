import { record } from "#lib/audit/record.ts";
import { findChannel } from "#lib/channels/find.ts";
import { readChannel } from "#lib/channels/read.ts";
import type { Channel, ConnectChannel } from "#lib/channels/schema.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { refuseWithoutBaileys } from "./installed.ts";
import { setState } from "./state.ts";

/** Begins anew, for whichever process takes it on; one that is connected is left alone. */
export async function connectDevice(
  ctx: Context,
  { id, phone }: ConnectChannel & { id: string },
): Promise<Channel> {
  const { state } = await findDevice(ctx, id);
  if (state === "connected") return readChannel(ctx, { id });
  refuseWithoutBaileys();
  const pairingPhone = phone === undefined ? null : await readPhone(ctx, phone);
  await beginAnew(ctx, id, pairingPhone);
  await record(ctx, "channel.connected", id);
  return readChannel(ctx, { id });
}

/** Whoever holds it lets go, and what it has offered counts no longer. */
export async function beginAnew(
  ctx: Context,
  channelId: string,
  pairingPhone: string | null,
): Promise<void> {
  await ctx.db.webDevice.update({
    where: { tenantId_channelId: { tenantId: ctx.tenantId, channelId } },
    data: {
      wanted: true,
      node: null,
      leaseUntil: null,
      link: null,
      linkExpiresAt: null,
      pairingPhone,
    },
  });
  await setState(ctx, channelId, { state: "connecting", reason: null });
  ctx.wake.add("web");
}

/** A web device's channel. Throws NOT_FOUND, and CHANNEL_UNSUPPORTED for other kinds. */
export async function findDevice(ctx: Context, id: string) {
  const channel = await findChannel(ctx, id);
  if (channel.kind === "WEB") return channel;
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Hanya perangkat WhatsApp Web yang ditautkan dengan kode QR.",
    en: "Only WhatsApp Web devices are linked by a QR code.",
  });
}
