import QRCode from "qrcode";
import type { ChannelQr, ReadQr } from "#lib/channels/schema.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { unseal } from "#lib/secrets.ts";
import { beginAnew, findDevice } from "./connect.ts";
import type { Link } from "./hear.ts";

/**
 * What a phone scans to link the device or, where a phone is named, what is typed into it. Asking for
 * another phone than before begins anew. Throws CHANNEL_UNSUPPORTED for other kinds of channels.
 */
export async function readQr(
  ctx: Context,
  { id, phone }: ReadQr & { id: string },
): Promise<ChannelQr> {
  const { state } = await findDevice(ctx, id);
  const where = { tenantId_channelId: { tenantId: ctx.tenantId, channelId: id } };
  if (phone !== undefined && state !== "connected") {
    const pairingPhone = await readPhone(ctx, phone);
    const device = await ctx.db.webDevice.findUniqueOrThrow({ where });
    if (device.pairingPhone !== pairingPhone) await beginAnew(ctx, id, pairingPhone);
  }
  const channel = await findDevice(ctx, id);
  const { link, linkExpiresAt } = await ctx.db.webDevice.findUniqueOrThrow({ where });
  const fresh = link !== null && linkExpiresAt !== null && linkExpiresAt > ctx.now;
  const offered = fresh ? await unseal<Link>(link) : null;
  const qr = offered && "qr" in offered ? offered.qr : null;
  return {
    state: channel.state as ChannelQr["state"],
    stateReason: channel.stateReason,
    qr,
    image: qr === null ? null : await picture(qr),
    pairingCode: offered && "code" in offered ? offered.code : null,
    expiresAt: offered && linkExpiresAt ? linkExpiresAt.toISOString() : null,
  };
}

async function picture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: "svg", margin: 2, errorCorrectionLevel: "L" });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
