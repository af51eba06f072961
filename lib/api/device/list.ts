import { findChannel } from "#lib/channels/find.ts";
import { listContacts } from "#lib/contacts/list.ts";
import type { Context } from "#lib/context.ts";
import { listConversations } from "#lib/conversations/list.ts";
import { listSaid } from "#lib/messages/list-said.ts";
import type { PageQuery } from "#lib/page.ts";
import { type DeviceChats, type DeviceContacts, type DeviceMessages, small } from "./schema.ts";

type PageOfDevice = PageQuery & { device_id: string };

export async function contactsOfDevice(
  ctx: Context,
  { device_id: channelId, ...page }: PageOfDevice,
): Promise<DeviceContacts> {
  // In this order: a bad cursor is 400 even where the device is 404.
  const { items, nextCursor } = await listContacts(ctx, { ...page, channelId });
  await findChannel(ctx, channelId);
  const contacts = items.map(({ id, phone, name, photoUrl, lastSeenAt }) => ({
    id,
    phone,
    name,
    photo_url: photoUrl && phone ? `/api/wa/photo/${phone}?device_id=${channelId}` : photoUrl,
    last_seen_at: lastSeenAt,
  }));
  return { contacts, next_cursor: nextCursor };
}

export async function chatsOfDevice(
  ctx: Context,
  { device_id: channelId, ...page }: PageOfDevice,
): Promise<DeviceChats> {
  const { items, nextCursor } = await listConversations(ctx, { ...page, channelId });
  await findChannel(ctx, channelId);
  const chats = items.map(({ id, contact, status, unreadCount, lastMessage, lastActivityAt }) => ({
    id,
    phone: contact.phone,
    name: contact.name,
    status,
    unread: unreadCount,
    last_message: lastMessage?.preview ?? null,
    last_at: lastActivityAt,
  }));
  return { chats, next_cursor: nextCursor };
}

export async function messagesOfChat(
  ctx: Context,
  { device_id: channelId, ...of }: PageOfDevice & { phone: string },
): Promise<DeviceMessages> {
  const { items, nextCursor } = await listSaid(ctx, { ...of, channelId });
  const messages = items.map((message) => ({
    message_id: message.id,
    direction: message.direction,
    type: message.type,
    text: message.text,
    media: message.media && {
      url: `/api/wa/media?device_id=${channelId}&message_id=${message.id}`,
      mime_type: message.media.mimeType,
      size: message.media.size,
      filename: message.media.filename,
    },
    status: small(message.status),
    created_at: message.createdAt,
  }));
  return { messages, next_cursor: nextCursor };
}
