import { findChannel } from "#lib/channels/find.ts";
import { addContact } from "#lib/contacts/add.ts";
import { findContact } from "#lib/contacts/find.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Message, SendMessage } from "#lib/messages/schema.ts";
import { sendIn } from "#lib/messages/send.ts";
import { findConversation } from "./find.ts";
import { type Locked, lockConversation } from "./lock.ts";
import { openConversation } from "./open.ts";
import type { Conversation, OpenConversation } from "./schema.ts";

/**
 * The conversation with somebody on a channel, opened if there is none, with a first message if one
 * is given. There is one per channel and contact, so asking again answers with the same and changes
 * nothing about whose it is. Opened by a person it is people's, by a key the bot's.
 */
export async function startConversation(
  ctx: Context,
  { message, ...whom }: OpenConversation,
): Promise<Conversation> {
  const { id } = await reach(ctx, whom);
  if (message) await sendIn(ctx, await lockConversation(ctx, id), message);
  return findConversation(ctx, id);
}

/** The same for a caller who wants the message: something said to somebody on a channel. */
export async function sendTo(ctx: Context, whom: Whom, message: SendMessage): Promise<Message> {
  const { id } = await reach(ctx, whom);
  return sendIn(ctx, await lockConversation(ctx, id), message);
}

type Whom = Omit<OpenConversation, "message">;

async function reach(ctx: Context, { channelId, phone, ...whom }: Whom): Promise<Locked> {
  // First what is wrong in itself, then what isn't there.
  const digits = phone === undefined ? undefined : await readPhone(ctx, phone);
  const channel = await findChannel(ctx, channelId);
  const owner = ctx.actor.kind === "user" ? "HUMAN" : "BOT";
  const contactId = await whoIsMeant(ctx, { ...whom, phone: digits });
  const { conversation, opened } = await openConversation(ctx, channelId, contactId, owner);
  if (opened && channel.kind === "WEB") {
    throw new AppError("CHANNEL_UNSUPPORTED", {
      id: "Perangkat web hanya untuk membalas. Yang dapat memulai: Cloud API dan sandbox.",
      en: "A web device only answers. The Cloud API and the sandbox can begin a conversation.",
    });
  }
  return conversation;
}

type Meant = Pick<OpenConversation, "contactId" | "phone" | "name">;

async function whoIsMeant(ctx: Context, { contactId, phone, name }: Meant): Promise<string> {
  if (contactId !== undefined) return (await findContact(ctx, { id: contactId })).id;
  return (await addContact(ctx, { phone: phone ?? "", name })).id;
}
