import type { Context } from "#lib/context.ts";
import { findChat } from "#lib/conversations/find-chat.ts";
import { patchConversation } from "#lib/conversations/patch.ts";
import { readUpTo } from "#lib/conversations/read-up-to.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { DeviceRead, MarkChatRead, MarkMessageRead } from "./schema.ts";

export const readMessageOfDevice = async (
  ctx: Context,
  { device_id: channelId, message_id: messageId }: MarkMessageRead,
): Promise<DeviceRead> => read(await readUpTo(ctx, { channelId, messageId }));

export async function readChatOfDevice(
  ctx: Context,
  { device_id: channelId, phone }: MarkChatRead,
): Promise<DeviceRead> {
  const { id } = await findChat(ctx, { channelId, phone });
  return read(await patchConversation(ctx, { id, read: true }));
}

const read = ({ id, unreadCount }: Conversation): DeviceRead => ({
  chat_id: id,
  unread: unreadCount,
});
