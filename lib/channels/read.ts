import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { findChannel } from "./find.ts";
import { presentChannel } from "./present.ts";
import type { Channel } from "./schema.ts";

export const readChannel = async (ctx: Context, { id }: { id: string }): Promise<Channel> =>
  presentChannel(await findChannel(ctx, id));

/** What a phone scans to link a web device. Throws CHANNEL_UNSUPPORTED for other kinds. */
export async function readQr(ctx: Context, { id }: { id: string }): Promise<{ qr: string }> {
  await findChannel(ctx, id);
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Hanya perangkat WhatsApp Web yang ditautkan dengan kode QR.",
    en: "Only WhatsApp Web devices are linked by a QR code.",
  });
}
