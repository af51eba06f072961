import { scheduleBot } from "#lib/bot/schedule.ts";
import { findOrCreateContact } from "#lib/contacts/find-or-create.ts";
import { setPreference } from "#lib/contacts/preference.ts";
import type { Context } from "#lib/context.ts";
import { changeHands } from "#lib/conversations/change-hands.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { openConversation } from "#lib/conversations/open.ts";
import { nextOwner } from "#lib/conversations/owner.ts";
import { appendMessage } from "#lib/messages/append.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { fillIn } from "./fill-in.ts";
import { lookForPhoto } from "./look-for-photo.ts";
import { mediaFor } from "./media-for.ts";
import { placeOf } from "./place-of.ts";
import { applyWaiting, keepQuote } from "./waiting.ts";

type Incoming = Extract<Update, { kind: "message" }>;
type Echo = Extract<Update, { kind: "echo" }>;

const windowMs = 24 * 3_600_000;

/** What a customer said. A message that is already here ends at once. */
export async function takeIn(ctx: Context, channelId: string, update: Incoming): Promise<void> {
  if (await isKnown(ctx, channelId, update.id)) return fillIn(ctx, channelId, update);
  const contactId = await findOrCreateContact(ctx, update.from, update.at);
  // A group talks among itself: the bot stays out of it.
  const owner = update.from.groupId ? "HUMAN" : undefined;
  const { conversation } = await openConversation(ctx, channelId, contactId, owner);
  const at = placeOf(ctx, update.at);
  const current = await wake(ctx, conversation, update);
  await appendMessage(
    ctx,
    current,
    {
      id: update.messageId,
      direction: "IN",
      as: "CONTACT",
      via: "channel",
      status: "RECEIVED",
      providerId: update.id,
      inboundNo: current.inboundNo + 1,
      createdAt: at,
      ...(await stored(ctx, conversation, update)),
    },
    "message.received",
  );
  await applyWaiting(ctx, channelId, update.id);
  await lookForPhoto(ctx, current);
  if (current.status === "BOT" && update.content.type !== "event") await scheduleBot(ctx, current);
}

/** What the owner said from the phone itself: a person's word, so the bot is silent. */
export async function takeInEcho(ctx: Context, channelId: string, update: Echo): Promise<void> {
  if (await isKnown(ctx, channelId, update.id)) return;
  const contactId = await findOrCreateContact(ctx, update.to, update.at);
  const { conversation } = await openConversation(ctx, channelId, contactId, "HUMAN");
  const current =
    conversation.status === "HUMAN"
      ? conversation
      : await changeHands(ctx, conversation, {
          status: "HUMAN",
          line: "handoff",
          reason: "dibalas dari HP",
        });
  await appendMessage(
    ctx,
    current,
    {
      direction: "OUT",
      as: "HUMAN_AGENT",
      via: "phone",
      status: "SENT",
      providerId: update.id,
      createdAt: placeOf(ctx, update.at),
      ...(await stored(ctx, conversation, update)),
    },
    "message.sent",
  );
  await applyWaiting(ctx, channelId, update.id);
}

async function isKnown(ctx: Context, channelId: string, providerId: string): Promise<boolean> {
  const { tenantId } = ctx;
  const where = { tenantId_channelId_providerId: { tenantId, channelId, providerId } };
  return (await ctx.db.message.findUnique({ where, select: { id: true } })) !== null;
}

/** A new message ends a snooze, opens the window, and brings a resolved conversation back. */
async function wake(ctx: Context, conversation: Locked, update: Incoming): Promise<Locked> {
  const opens = capabilities[conversation.channelKind].window;
  const at = update.at < ctx.now ? update.at : ctx.now;
  const expires = new Date(at.getTime() + windowMs);
  const later = !conversation.windowExpiresAt || conversation.windowExpiresAt < expires;
  await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversation.id } },
    data: { snoozedUntil: null, ...(opens && later && { windowExpiresAt: expires }) },
  });
  await ctx.db.$executeRaw`
    UPDATE contacts SET last_seen_at = greatest(last_seen_at, ${at})
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${conversation.contactId}::uuid`;
  if (saysStop(update)) await setPreference(ctx, conversation.contactId, "stop", at);
  if (conversation.status !== "RESOLVED") return conversation;
  const status = await nextOwner(ctx, conversation);
  return changeHands(ctx, conversation, { status, line: "reopened" });
}

const saysStop = (update: Incoming): boolean =>
  /^\s*(stop|berhenti)\s*[.!]?\s*$/i.test(update.content.text ?? "");

async function stored(ctx: Context, conversation: Locked, update: Incoming | Echo) {
  const { tenantId } = ctx;
  const { channelId } = conversation;
  const { id, at, content, replyTo } = update;
  const quoted = replyTo
    ? await ctx.db.message.findUnique({
        where: { tenantId_channelId_providerId: { tenantId, channelId, providerId: replyTo } },
        select: { id: true },
      })
    : null;
  if (replyTo && !quoted) await keepQuote(ctx, channelId, replyTo, { id, at });
  return {
    type: content.type,
    text: content.text,
    payload: content.payload,
    mediaId: await mediaFor(ctx, conversation, content),
    replyToId: quoted?.id ?? null,
  };
}
