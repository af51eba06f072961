import type { Context } from "#lib/context.ts";
import { ensureLabels } from "#lib/labels/ensure.ts";
import type { Printed } from "./album.ts";
import { chats } from "./chats.ts";
import { furnish } from "./furnish.ts";
import { bookTurns } from "./ledger.ts";
import { play } from "./play.ts";
import type { Teammate } from "./shop.ts";
import { channelOf, type Furnished, type Thread, windowOf } from "./thread.ts";

/** Everything in the shop, in the one transaction that is given: all of it, or nothing. */
export async function fill(ctx: Context, team: Furnished["team"], printed: Printed): Promise<void> {
  // Two that fill at once: the second one waits here and then finds the shop full.
  await ctx.db.$queryRaw`SELECT 1 FROM tenants WHERE id = ${ctx.tenantId}::uuid FOR UPDATE`;
  if ((await ctx.db.conversation.count({ where: { tenantId: ctx.tenantId } })) > 0) return;
  const shop = await furnish(ctx, team, printed);
  const threads: Thread[] = [];
  for (const [number, chat] of chats.entries()) threads.push(await play(shop, chat, number));
  await keepContacts(ctx, threads);
  await keepConversations(ctx, threads);
  await ctx.db.message.createMany({ data: threads.flatMap(({ messages }) => messages) });
  await ctx.db.reaction.createMany({ data: threads.flatMap(({ reactions }) => reactions) });
  await keepCursors(ctx, threads);
  await noteLastInbound(ctx);
  const turns = threads.flatMap((thread) => thread.turns);
  await bookTurns(
    ctx,
    turns.sort((a, b) => a.at.getTime() - b.at.getTime()),
  );
}

const begunAt = ({ messages }: Thread): Date => new Date(messages[0]?.createdAt as Date);

async function keepContacts(ctx: Context, threads: Thread[]): Promise<void> {
  const { tenantId } = ctx;
  await ctx.db.contact.createMany({
    data: threads.map((thread) => ({
      tenantId,
      id: thread.contactId,
      name: thread.chat.name,
      phone: thread.chat.phone,
      photoId: thread.chat.photo ? thread.shop.files[thread.chat.photo] : null,
      note: thread.chat.about ?? null,
      optedOutAt: thread.optedOutAt,
      lastSeenAt: thread.lastIn,
      createdAt: begunAt(thread),
    })),
  });
  await ctx.db.contactIdentity.createMany({
    data: threads.flatMap(({ chat: { phone, bsuid }, contactId }) => [
      ...(phone ? [{ tenantId, contactId, kind: "PHONE", value: phone }] : []),
      ...(bsuid ? [{ tenantId, contactId, kind: "BSUID", value: bsuid }] : []),
    ]),
  });
}

async function keepConversations(ctx: Context, threads: Thread[]): Promise<void> {
  await ensureLabels(
    ctx,
    threads.flatMap(({ chat }) => chat.labels ?? []),
  );
  await ctx.db.conversation.createMany({
    data: threads.map((thread) => ({
      tenantId: ctx.tenantId,
      id: thread.id,
      channelId: channelOf(thread).id,
      contactId: thread.contactId,
      status: thread.status,
      epoch: thread.epoch,
      assigneeId: thread.assignee ? thread.shop.team[thread.assignee].id : null,
      labels: thread.chat.labels ?? [],
      handoffAt: thread.handoff?.at ?? null,
      handoffReason: thread.handoff?.reason ?? null,
      resolvedAt: thread.resolved?.at ?? null,
      resolvedFrom: thread.resolved?.from ?? null,
      snoozedUntil: snoozeOf(thread),
      windowExpiresAt: windowOf(thread),
      inboundNo: thread.inboundNo,
      answeredNo: thread.answeredNo,
      unanswered: thread.unanswered,
      waitingSince: thread.waitingSince,
      lastMessageId: thread.last?.id ?? null,
      lastActivityAt: new Date((thread.last?.createdAt as Date | undefined) ?? ctx.now),
      botMisses: thread.botMisses,
      createdAt: begunAt(thread),
    })),
  });
}

function snoozeOf({ chat, shop }: Thread): Date | null {
  return chat.snoozedDays ? new Date(shop.now.getTime() + chat.snoozedDays * 86_400_000) : null;
}

/** Each of us has read everything but the last few, and everybody has their own few. */
async function keepCursors(ctx: Context, threads: Thread[]): Promise<void> {
  await ctx.db.readCursor.createMany({
    data: threads.flatMap(({ id, chat, inboundNo, shop, lastIn }) =>
      (Object.keys(shop.team) as Teammate[]).map((mate) => ({
        tenantId: ctx.tenantId,
        conversationId: id,
        readerId: shop.team[mate].id,
        inboundNo: Math.max(0, inboundNo - (chat.unread?.[mate] ?? 0)),
        readAt: lastIn ?? ctx.now,
      })),
    ),
  });
}

async function noteLastInbound(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE channels SET last_inbound_at = (SELECT max(m.created_at) FROM messages m
      WHERE m.tenant_id = channels.tenant_id AND m.channel_id = channels.id AND m.direction = 'IN')
    WHERE tenant_id = ${ctx.tenantId}::uuid`;
}
