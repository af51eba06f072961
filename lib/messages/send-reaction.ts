import { channelAccess } from "#lib/channels/access.ts";
import { pauseChannel } from "#lib/channels/pause.ts";
import { partyOf } from "#lib/contacts/party-of.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { SendOutcome } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { holdMessage } from "./hold-message.ts";
import { us } from "./react.ts";
import { refOf } from "./ref.ts";
import { tellMessage } from "./tell.ts";
import { NotYet, takeBothTurns } from "./turn.ts";

const system = { kind: "system" } as const;
/** Somebody who goes on tapping has their last word sent by the job of that tap. */
const mostRounds = 5;

/**
 * Tells the customer's phone our reaction as it is now. Sending one twice changes nothing, so every
 * doubt is answered by sending again; if it changed meanwhile, the later word is sent after it.
 */
export async function sendReaction(tenantId: string, messageId: string): Promise<void> {
  try {
    await tellAll(tenantId, messageId);
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
    // It counts like a message, and nobody waits here for the number's turn.
    await inTenant(tenantId, system, (ctx) =>
      enqueue(ctx, "reaction", { messageId }, new Date(ctx.now.getTime() + error.waitMs)),
    );
  }
}

async function tellAll(tenantId: string, messageId: string): Promise<void> {
  let said: Date | null = null;
  for (let round = 0; round < mostRounds; round++) {
    const task = await inTenant(tenantId, system, (ctx) => read(ctx, messageId, said));
    if (!task) return;
    const { channel, message, emoji } = task;
    const outcome = await providerOf(channel.kind).send(
      channel,
      {
        // Not a message of ours: what is reported about it is about nothing here.
        clientMessageId: `reaction.${messageId}`,
        to: task.to,
        replyTo: null,
        content: { type: "reaction", target: message.id, emoji: emoji || null, message },
      },
      1,
    );
    said = task.at;
    if (outcome.outcome !== "sent") {
      await inTenant(tenantId, system, (ctx) => heed(ctx, messageId, task.at, outcome));
    }
  }
}

async function read(ctx: Context, id: string, said: Date | null) {
  const { tenantId } = ctx;
  const { message, conversation } = await holdMessage(ctx, id);
  const reaction = await ctx.db.reaction.findUnique({
    where: { tenantId_messageId_actor: { tenantId, messageId: id, actor: us } },
  });
  const ref = refOf(message);
  if (!reaction || !ref || reaction.at.getTime() === said?.getTime()) return null;
  if (conversation.channelState !== "connected") throw new Error("the channel is not connected");
  const channel = await channelAccess(ctx, conversation.channelId);
  const to = await partyOf(ctx, conversation.contactId);
  if (channel.pace) await takeBothTurns(ctx, conversation, channel.pace);
  return {
    channel,
    to,
    message: ref,
    emoji: reaction.emoji,
    at: reaction.at,
  };
}

/** What will never be shown to the customer is not shown to the team either. */
async function heed(
  ctx: Context,
  id: string,
  at: Date,
  outcome: Exclude<SendOutcome, { outcome: "sent" }>,
): Promise<void> {
  const { message } = await holdMessage(ctx, id);
  if (outcome.outcome === "uncertain") throw new Error(`reaction: ${outcome.fault.code}`);
  const { remedy, fault } = outcome;
  if (remedy.do === "pause-channel") {
    return pauseChannel(ctx, message.channelId, remedy.reason, fault);
  }
  if (remedy.do !== "give-up") throw new Error(`reaction: ${fault.code}`);
  const { count } = await ctx.db.reaction.deleteMany({
    where: { tenantId: ctx.tenantId, messageId: id, actor: us, at },
  });
  if (count > 0) await tellMessage(ctx, "message.updated", id);
}
