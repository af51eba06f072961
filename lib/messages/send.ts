import type { Context } from "#lib/context.ts";
import { assign } from "#lib/conversations/assign.ts";
import { changeHands } from "#lib/conversations/change-hands.ts";
import { type Locked, lockConversation } from "#lib/conversations/lock.ts";
import { markRead } from "#lib/conversations/mark-read.ts";
import { AppError } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import { appendMessage, type NewMessage } from "./append.ts";
import { compose } from "./compose.ts";
import { refuseFirstWord } from "./refuse-first-word.ts";
import type { Message, SendMessage } from "./schema.ts";

/** What only our own callers may say: the bot signs its words with its epoch and its credit. */
export type Signed = {
  as?: Message["as"];
  epoch?: number;
  reservationId?: string;
  payload?: Record<string, unknown>;
};

/**
 * The one door out, for people, keys and the bot. It answers when the message is stored as QUEUED;
 * the job that delivers it exists from the same commit on.
 */
export async function sendMessage(
  ctx: Context,
  { id, ...body }: SendMessage & { id: string },
): Promise<Message> {
  return sendIn(ctx, await lockConversation(ctx, id), body);
}

/** The same for a caller that already holds the conversation's lock. */
export async function sendIn(
  ctx: Context,
  conversation: Locked,
  body: SendMessage,
  signed: Signed = {},
): Promise<Message> {
  const as = signed.as ?? body.as ?? (ctx.actor.kind === "user" ? "HUMAN_AGENT" : "SYSTEM");
  refuseArchived(conversation);
  const content = await compose(ctx, conversation, body);
  refuseClosedWindow(ctx, conversation, content);
  await refuseFirstWord(ctx, conversation);
  const owner = as === "HUMAN_AGENT" ? await takeOver(ctx, conversation) : conversation;
  const message = await appendMessage(
    ctx,
    owner,
    {
      ...content,
      payload: signed.payload ? { ...content.payload, ...signed.payload } : content.payload,
      id: ctx.clientId,
      direction: "OUT",
      as,
      via: (
        { user: "dashboard", key: "api", bot: "bot", channel: "phone", system: "api" } as const
      )[ctx.actor.kind],
      status: "QUEUED",
      authorId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      apiKeyId: ctx.actor.kind === "key" ? ctx.actor.id : null,
      epoch: signed.epoch,
      reservationId: signed.reservationId,
    },
    "message.queued",
  );
  // Whoever answers has read what is answered, wherever it was done.
  if (ctx.actor.kind === "user") await markRead(ctx, conversation, true);
  await enqueue(ctx, "deliver", { channelId: conversation.channelId });
  return message;
}

/** What was said by a channel that is out of use can be read, and that is all. */
export function refuseArchived({ channelArchived }: Locked): void {
  if (!channelArchived) return;
  throw new AppError("CONFLICT", {
    id: "Kanal ini sudah diarsipkan. Percakapannya tetap dapat dibaca, tetapi tidak dapat dibalas.",
    en: "This channel is archived. Its conversations can be read but not answered.",
  });
}

/** Meta takes free text for 24 hours after the customer's last message; templates always. */
export function refuseClosedWindow(
  ctx: Context,
  conversation: Locked,
  content: Pick<NewMessage, "type">,
): void {
  if (content.type !== "template" && !isWindowOpen(ctx, conversation)) {
    throw new AppError("WINDOW_CLOSED");
  }
}

/** Whether free text may be said: always, on channels that know no such window. */
export const isWindowOpen = (
  ctx: Context,
  { channelKind, windowExpiresAt }: Pick<Locked, "channelKind" | "windowExpiresAt">,
): boolean =>
  !capabilities[channelKind].window || (windowExpiresAt !== null && windowExpiresAt > ctx.now);

/** A person who speaks owns the conversation, and whoever speaks first in it has taken it. */
async function takeOver(ctx: Context, conversation: Locked): Promise<Locked> {
  const speaker = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const assigneeId = conversation.assigneeId ?? speaker;
  if (conversation.status !== "HUMAN") {
    return changeHands(ctx, conversation, { status: "HUMAN", line: "handoff", assigneeId });
  }
  if (conversation.assigneeId === null && speaker) await assign(ctx, conversation, speaker);
  return { ...conversation, assigneeId };
}
