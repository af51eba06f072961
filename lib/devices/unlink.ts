import type { Context } from "#lib/context.ts";
import { forgetKeys } from "./auth.ts";

/**
 * Out of use: some process connects it once more to take itself off the phone's list of devices, and
 * forgets its keys. One that was never linked only forgets.
 */
export async function unlinkDevice(ctx: Context, channelId: string): Promise<void> {
  const { tenantId } = ctx;
  const device = await ctx.db.webDevice.update({
    where: { tenantId_channelId: { tenantId, channelId } },
    data: { wanted: false, node: null, leaseUntil: null, link: null, linkExpiresAt: null },
  });
  if (device.creds === null) await forgetKeys(ctx, channelId);
  else {
    const where = { tenantId_channelId: { tenantId, channelId } };
    await ctx.db.webDevice.update({ where, data: { unlink: true } });
  }
  ctx.wake.add("web");
}
