import { findChannel } from "#lib/channels/find.ts";
import { presentChannel } from "#lib/channels/present.ts";
import type { Context } from "#lib/context.ts";
import { readQr } from "#lib/devices/qr.ts";
import { templatesOf } from "#lib/templates/of-channel.ts";
import type { DeviceStatus, DeviceTemplates } from "./schema.ts";

type OfDevice = { device_id: string };

export async function statusOfDevice(ctx: Context, { device_id }: OfDevice): Promise<DeviceStatus> {
  const row = await findChannel(ctx, device_id);
  const { id, kind, name, phone, state, lastInboundAt } = presentChannel(row);
  const qr = state === "qr" ? (await readQr(ctx, { id })).qr : null;
  return {
    device_id: id,
    kind,
    name,
    phone,
    state,
    last_inbound_at: lastInboundAt,
    since: row.stateAt.toISOString(),
    ...(qr !== null && { qr }),
  };
}

export async function templatesOfDevice(
  ctx: Context,
  { device_id }: OfDevice,
): Promise<DeviceTemplates> {
  const all = await templatesOf(ctx, await findChannel(ctx, device_id));
  const templates = all.map(({ id, name, language, status, components }) => ({
    id,
    name,
    language,
    status,
    components,
  }));
  return { templates };
}
