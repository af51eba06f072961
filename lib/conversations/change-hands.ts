import { askSummary } from "#lib/bot/model/ask-summary.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import type { EventType } from "#lib/events/schema.ts";
import { appendMessage } from "#lib/messages/append.ts";
import { cancelBotMessages } from "#lib/messages/cancel-bot.ts";
import { cardOf } from "./find.ts";
import type { Locked } from "./lock.ts";
import type { ConversationStatus } from "./schema.ts";

type Change = {
  status: ConversationStatus;
  /** How the activity line names it. */
  line: "handoff" | "released" | "resolved" | "reopened";
  reason?: string | null;
  /** undefined: stays as it is. */
  assigneeId?: string | null;
};

const events: Record<Change["line"], EventType> = {
  handoff: "conversation.handoff",
  released: "conversation.released",
  resolved: "conversation.resolved",
  reopened: "conversation.updated",
};

/**
 * Gives the conversation to the bot, to people or to the archive. The epoch rises, so whatever
 * was decided under the old owner no longer counts; what the bot had queued is cancelled here, in
 * the same transaction. Returns the conversation as it now is; the caller holds its lock.
 */
export async function changeHands(
  ctx: Context,
  conversation: Locked,
  change: Change,
): Promise<Locked> {
  const { status, line, reason = null } = change;
  const assigneeId = change.assigneeId === undefined ? conversation.assigneeId : change.assigneeId;
  const epoch = conversation.epoch + 1;
  const resolved = status === "RESOLVED";
  await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversation.id } },
    data: {
      status,
      epoch,
      assigneeId,
      ...(line === "handoff" && { handoffAt: ctx.now, handoffReason: reason }),
      ...(line === "released" && { handoffAt: null, handoffReason: null }),
      resolvedAt: resolved ? ctx.now : null,
      resolvedFrom: resolved ? conversation.status : null,
      ...(resolved && { unanswered: false, waitingSince: null, snoozedUntil: null }),
      botDueAt: null,
      botSince: null,
      botMisses: 0,
      // Whoever is still thinking thinks for nobody.
      botBusyUntil: null,
    },
  });
  await cancelBotMessages(ctx, conversation.id);
  const now: Locked = {
    ...conversation,
    status,
    epoch,
    assigneeId,
    botDueAt: null,
    botSince: null,
    botBusyUntil: null,
  };
  await writeLine(ctx, now, { event: line, reason });
  if (line === "handoff" && conversation.status === "BOT") await askSummary(ctx, now.id);
  await tell(ctx, now.id, events[line]);
  return now;
}

/** An activity line in the thread: who did what. */
export async function writeLine(
  ctx: Context,
  conversation: Locked,
  payload: Record<string, unknown>,
): Promise<void> {
  const by = ctx.actor.kind === "user" || ctx.actor.kind === "key" ? ctx.actor.name : null;
  const via = (
    { user: "dashboard", key: "api", bot: "bot", channel: "channel", system: "api" } as const
  )[ctx.actor.kind];
  await appendMessage(
    ctx,
    conversation,
    {
      direction: "OUT",
      as: "SYSTEM",
      via,
      type: "event",
      status: "SENT",
      payload: { ...payload, by, byKind: ctx.actor.kind },
      authorId: ctx.actor.kind === "user" ? ctx.actor.id : null,
    },
    "message.updated",
  );
}

export async function tell(ctx: Context, conversationId: string, type: EventType): Promise<void> {
  const card = await cardOf(ctx, conversationId);
  await emit(ctx, type, card, { conversationId, card });
}
