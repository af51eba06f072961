import { photoOf } from "#lib/contacts/photo-of.ts";
import type { Context } from "#lib/context.ts";
import { findChat } from "#lib/conversations/find-chat.ts";
import { notFound } from "#lib/errors.ts";
import { deleteMessage } from "#lib/messages/delete.ts";
import { findMessageOn } from "#lib/messages/find-on-channel.ts";
import type { Later } from "../perform.ts";
import { serveMedia } from "../serve-media.ts";
import type { DeleteFromDevice, DeviceDeleted } from "./schema.ts";

export async function deleteFromDevice(
  ctx: Context,
  { type, device_id: channelId, message_id: messageId }: DeleteFromDevice,
): Promise<DeviceDeleted> {
  const { id } = await findMessageOn(ctx, { channelId, messageId });
  const { deletedAt } = await deleteMessage(ctx, { id, for: type });
  return { message_id: id, type, deleted_at: deletedAt ?? ctx.now.toISOString() };
}

type Asked = { request: Request };

export async function mediaOfDevice(
  ctx: Context,
  { device_id: channelId, message_id: messageId }: { device_id: string; message_id: string },
  { request }: Asked,
): Promise<Later> {
  const { media } = await findMessageOn(ctx, { channelId, messageId });
  if (!media) throw notFound();
  return serveMedia(ctx, media.id, request);
}

export async function photoOnDevice(
  ctx: Context,
  { device_id: channelId, phone }: { device_id: string; phone: string },
  { request }: Asked,
): Promise<Later> {
  const { contactId } = await findChat(ctx, { channelId, phone });
  return serveMedia(ctx, await photoOf(ctx, contactId), request);
}
