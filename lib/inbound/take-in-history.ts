import { erasedAt } from "#lib/contacts/erased.ts";
import { findOrCreateContact } from "#lib/contacts/find-or-create.ts";
import { identitiesOf } from "#lib/contacts/identity.ts";
import type { Context } from "#lib/context.ts";
import { tell } from "#lib/conversations/change-hands.ts";
import { type Locked, lockConversation } from "#lib/conversations/lock.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import type { PastMessage, Update } from "#lib/whatsapp/provider.ts";
import { mediaFor } from "./media-for.ts";
import { placeOf } from "./place-of.ts";

type History = Extract<Update, { kind: "history" }>;

/**
 * What was said before we were connected takes its place in the thread. Nobody is woken by it: it
 * is no news to the bot, no event for anybody's endpoint, unread by nobody, and no use of ours.
 */
export async function takeInHistory(
  ctx: Context,
  channelId: string,
  { with: party, messages, at }: History,
): Promise<void> {
  await ctx.db.$executeRaw`SELECT set_config('sapa.past', 'on', true)`;
  const erased = await erasedAt(ctx, [party]);
  const left = messages.filter((message) => !erased || message.at > erased);
  const news = await completeKnown(ctx, channelId, left);
  if (news.length === 0 || identitiesOf(party).length === 0) return;
  const contactId = await findOrCreateContact(ctx, party, at);
  const conversation = await findOrArchive(ctx, channelId, contactId, news);
  await insert(ctx, conversation, news);
  if (await moveCard(ctx, conversation)) await tell(ctx, conversation.id, "conversation.updated");
}

/** Those that are here already gain the file they were told without; answers the others. */
async function completeKnown(
  ctx: Context,
  channelId: string,
  messages: PastMessage[],
): Promise<PastMessage[]> {
  const { tenantId } = ctx;
  const known = await ctx.db.message.findMany({
    where: { tenantId, channelId, providerId: { in: messages.map(({ id }) => id) } },
    select: { id: true, providerId: true, type: true },
  });
  const news: PastMessage[] = [];
  for (const message of messages) {
    const before = known.find(({ providerId }) => providerId === message.id);
    if (!before) news.push(message);
    else if (message.content.media && before.type === "unsupported") {
      const channel = await ctx.db.channel.findUniqueOrThrow({
        where: { tenantId_id: { tenantId, id: channelId } },
        select: { kind: true },
      });
      const channelKind = channel.kind as Locked["channelKind"];
      const data = await contentOf(ctx, { channelId, channelKind }, message);
      await ctx.db.message.update({ where: { tenantId_id: { tenantId, id: before.id } }, data });
    }
  }
  return news;
}

/** A conversation that lies wholly in the past is a finished one, until somebody speaks again. */
async function findOrArchive(
  ctx: Context,
  channelId: string,
  contactId: string,
  messages: PastMessage[],
): Promise<Locked> {
  const times = messages.map(({ at }) => at.getTime());
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  await ctx.db.$executeRaw`
    INSERT INTO conversations (tenant_id, id, channel_id, contact_id, status, resolved_at,
      created_at, last_activity_at)
    VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${channelId}::uuid, ${contactId}::uuid,
      'RESOLVED', ${last}, ${first}, ${last})
    ON CONFLICT (tenant_id, channel_id, contact_id) DO NOTHING`;
  const { id } = await ctx.db.conversation.findUniqueOrThrow({
    where: {
      tenantId_channelId_contactId: { tenantId: ctx.tenantId, channelId, contactId },
    },
    select: { id: true },
  });
  return lockConversation(ctx, id);
}

const statusOf = {
  sent: "SENT",
  delivered: "DELIVERED",
  read: "READ",
  played: "READ",
  failed: "FAILED",
} as const;

async function insert(ctx: Context, conversation: Locked, messages: PastMessage[]): Promise<void> {
  const { tenantId } = ctx;
  const { id: conversationId, channelId } = conversation;
  const quoted = messages.flatMap(({ replyTo }) => replyTo ?? []);
  const known = await ctx.db.message.findMany({
    where: { tenantId, channelId, providerId: { in: quoted } },
    select: { id: true, providerId: true },
  });
  const ids = new Map(known.map(({ providerId, id }) => [providerId, id]));
  for (const { id } of messages) ids.set(id, newId());
  const rows: Prisma.MessageCreateManyInput[] = [];
  for (const message of messages.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const outgoing = message.direction === "OUT";
    const at = placeOf(ctx, message.at);
    rows.push({
      tenantId,
      id: ids.get(message.id) ?? newId(),
      conversationId,
      channelId,
      providerId: message.id,
      direction: message.direction,
      as: outgoing ? "HUMAN_AGENT" : "CONTACT",
      via: outgoing ? "phone" : "channel",
      status: outgoing ? statusOf[message.status ?? "sent"] : "RECEIVED",
      replyToId: ids.get(message.replyTo ?? "") ?? null,
      createdAt: at,
      sentAt: outgoing ? at : null,
      // The owner has seen it on the phone: no blue ticks are owed for it.
      readAt: outgoing ? null : at,
      ...(await contentOf(ctx, conversation, message)),
    });
  }
  await ctx.db.message.createMany({ data: rows, skipDuplicates: true });
}

async function contentOf(
  ctx: Context,
  where: Pick<Locked, "channelId" | "channelKind">,
  { content }: PastMessage,
) {
  return {
    type: content.type,
    text: content.text,
    payload: content.payload ? (content.payload as Prisma.InputJsonObject) : Prisma.DbNull,
    mediaId: await mediaFor(ctx, where, content),
  };
}

/** The last word may be among them, if nothing has been said since. Says whether it is. */
async function moveCard(ctx: Context, { id }: Locked): Promise<boolean> {
  const moved = await ctx.db.$executeRaw`
    UPDATE conversations c SET last_message_id = m.id,
      last_activity_at = CASE WHEN c.last_message_id IS NULL THEN m.created_at
        ELSE greatest(c.last_activity_at, m.created_at) END
    FROM (SELECT id, created_at FROM messages
      WHERE tenant_id = ${ctx.tenantId}::uuid AND conversation_id = ${id}::uuid
        AND type NOT IN ('note', 'event')
      ORDER BY created_at DESC, id DESC LIMIT 1) m
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${id}::uuid
      AND c.last_message_id IS DISTINCT FROM m.id`;
  return moved > 0;
}
