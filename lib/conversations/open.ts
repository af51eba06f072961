import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { tell } from "./change-hands.ts";
import { type Locked, lockConversation } from "./lock.ts";
import { botOrPeople } from "./owner.ts";

/**
 * The conversation of a contact on a channel, opened if there is none, and locked. `owner` says
 * whose it is when new: by the rule for an inbound message unless given.
 */
export async function openConversation(
  ctx: Context,
  channelId: string,
  contactId: string,
  owner?: "BOT" | "HUMAN",
): Promise<{ conversation: Locked; opened: boolean }> {
  const { tenantId } = ctx;
  const found = await ctx.db.conversation.findUnique({
    where: { tenantId_channelId_contactId: { tenantId, channelId, contactId } },
    select: { id: true },
  });
  if (found) return { conversation: await lockConversation(ctx, found.id), opened: false };
  const channel = await ctx.db.channel.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: channelId } },
    select: { botEnabled: true },
  });
  const status = owner ?? (await botOrPeople(ctx, channel.botEnabled));
  const [created] = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO conversations (tenant_id, id, channel_id, contact_id, status, created_at, last_activity_at)
    VALUES (${tenantId}::uuid, ${newId()}::uuid, ${channelId}::uuid, ${contactId}::uuid, ${status},
      ${ctx.now}, ${ctx.now})
    ON CONFLICT (tenant_id, channel_id, contact_id) DO NOTHING RETURNING id`;
  if (!created) return openConversation(ctx, channelId, contactId, owner);
  await tell(ctx, created.id, "conversation.created");
  return { conversation: await lockConversation(ctx, created.id), opened: true };
}
