import { channelAccess } from "#lib/channels/access.ts";
import type { Context } from "#lib/context.ts";
import { type Locked, lockConversation } from "#lib/conversations/lock.ts";
import type { Media, Message } from "#lib/db/generated/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { type ChannelKind, capabilities, type Pace } from "#lib/whatsapp/capabilities.ts";
import type { ChannelAccess, Outgoing } from "#lib/whatsapp/provider.ts";
import { cancelStaleBotMessage } from "./cancel-bot.ts";
import { fail } from "./fail.ts";
import { filesOf, toUpload } from "./files.ts";
import { holdConversation } from "./hold.ts";
import { knownFault } from "./known-fault.ts";
import { leaseMs } from "./lease.ts";
import { outgoingOf } from "./outgoing.ts";
import { recipientWaitMs, takeTurn } from "./turn.ts";
import { markUncertain } from "./uncertain.ts";

export type Claim = {
  lease: Date;
  /** The same, by `performance.now()`, which nobody sets. */
  mayActUntilMs: number;
  conversationId: string;
  messageId: string;
  /** How often it was tried or held back before, and one: the pauses grow with it. */
  attempt: number;
  channel: ChannelAccess & { kind: ChannelKind; pace: Pace | null };
} & ({ do: "send"; outgoing: Outgoing } | { do: "upload"; media: Media; voice: boolean });

/**
 * Takes the conversation's next message, in order, for this worker alone; null when there is
 * nothing to do now. From this commit on the message counts as being said, so whatever comes between
 * (a crash, a person taking over) finds it claimed. Throws NotYet when the number has sent enough.
 */
export async function claimNext(ctx: Context, conversationId: string): Promise<Claim | null> {
  const found = await lockConversation(ctx, conversationId);
  const lease = new Date(found.at.getTime() + leaseMs);
  const mayActUntilMs = performance.now() + leaseMs;
  if (found.sendingUntil && found.sendingUntil > found.at) return null;
  const isSettled = await settleLostSend(ctx, found);
  const now = isSettled ? await lockConversation(ctx, conversationId) : found;
  if (now.channelState !== "connected") return null;
  if (now.holdUntil && now.holdUntil > ctx.now) {
    await enqueue(ctx, "deliver", { channelId: now.channelId }, now.holdUntil);
    return null;
  }
  if (mayNotInitiate(ctx, now)) return null;
  const message = await nextMessage(ctx, now);
  if (!message) return null;
  const channel = await channelAccess(ctx, now.channelId);
  const files = await filesOf(ctx, message);
  const attempt = message.attempts + message.held + 1;
  const step = { lease, mayActUntilMs, conversationId, messageId: message.id, attempt, channel };
  // An upload may be repeated, so the message is not claimed for it.
  const upload = toUpload(files, channel.id, ctx.now);
  const task = upload
    ? { do: "upload" as const, media: upload, voice: message.type === "voice" }
    : { do: "send" as const, outgoing: await outgoingOf(ctx, message, now.contactId, files) };
  const pace = upload ? null : channel.pace;
  if (pace && (await mustWait(ctx, now, pace))) return null;
  await takeLease(ctx, now, message.id, lease, pace, !upload);
  if (pace) await takeTurn(ctx, now.channelId, pace);
  return { ...step, ...task };
}

/** The provider has stopped the number from writing first; answers within the window go on. */
const mayNotInitiate = (ctx: Context, { initiateHoldUntil, windowExpiresAt }: Locked): boolean =>
  initiateHoldUntil !== null &&
  initiateHoldUntil > ctx.now &&
  !(windowExpiresAt && windowExpiresAt > ctx.now);

/** Whether this person is not to get a message yet; then their conversation is held. */
async function mustWait(ctx: Context, conversation: Locked, pace: Pace): Promise<boolean> {
  const waitMs = recipientWaitMs(pace, conversation.paceAheadMs);
  if (waitMs === 0) return false;
  const until = new Date(ctx.now.getTime() + waitMs);
  await holdConversation(ctx, conversation.id, until);
  await enqueue(ctx, "deliver", { channelId: conversation.channelId }, until);
  return true;
}

/** In one statement: what a number sends in a second is bounded by how often we ask. */
async function takeLease(
  ctx: Context,
  { id }: Locked,
  messageId: string,
  lease: Date,
  pace: Pace | null,
  isSend: boolean,
): Promise<void> {
  const everySeconds = (pace?.recipient?.everyMs ?? 0) / 1_000;
  await ctx.db.$executeRaw`
    WITH leased AS (UPDATE conversations SET sending_until = ${lease},
        pace_at = CASE WHEN ${everySeconds}::float > 0
          THEN greatest(pace_at, clock_timestamp()) + make_interval(secs => ${everySeconds})
          ELSE pace_at END
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid)
    UPDATE messages SET attempts = attempts + 1,
      claimed_at = CASE WHEN ${isSend} THEN ${ctx.now} ELSE claimed_at END,
      error_code = CASE WHEN ${isSend} THEN NULL ELSE error_code END,
      error_message = CASE WHEN ${isSend} THEN NULL ELSE error_message END,
      retryable = retryable AND NOT ${isSend}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${messageId}::uuid`;
}

/**
 * A worker died between claiming and knowing. Only where repeating is harmless is it repeated. Says
 * whether there was one.
 */
async function settleLostSend(ctx: Context, conversation: Locked): Promise<boolean> {
  const lost = await ctx.db.message.findFirst({
    where: {
      tenantId: ctx.tenantId,
      conversationId: conversation.id,
      status: "QUEUED",
      claimedAt: { not: null },
      errorCode: null,
    },
  });
  if (!lost) return false;
  if (capabilities[conversation.channelKind].idempotentSend) {
    await ctx.db.message.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: lost.id } },
      data: { claimedAt: null },
    });
  } else await markUncertain(ctx, lost);
  return true;
}

/** The oldest message that is still to go out. Those of uncertain fate are no longer in the way. */
async function nextMessage(ctx: Context, conversation: Locked): Promise<Message | null> {
  for (;;) {
    const message = await ctx.db.message.findFirst({
      where: {
        tenantId: ctx.tenantId,
        conversationId: conversation.id,
        status: "QUEUED",
        OR: [{ errorCode: null }, { errorCode: { not: "UNCERTAIN" } }],
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    if (!message) return null;
    if (await cancelStaleBotMessage(ctx, conversation, message)) continue;
    const fault = await knownFault(ctx, conversation, message);
    if (!fault) return message;
    await fail(ctx, message, fault);
  }
}
