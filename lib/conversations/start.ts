import { findChannel } from "#lib/channels/find.ts";
import { addContact } from "#lib/contacts/add.ts";
import { findContact } from "#lib/contacts/find.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { sendIn } from "#lib/messages/send.ts";
import { findConversation } from "./find.ts";
import { lockConversation } from "./lock.ts";
import { openConversation } from "./open.ts";
import type { Conversation, OpenConversation } from "./schema.ts";

/**
 * The conversation with somebody on a channel, opened if there is none, with a first message if one
 * is given. There is one per channel and contact, so asking again answers with the same and changes
 * nothing about whose it is. Opened by a person it is people's, by a key the bot's.
 */
export async function startConversation(
  ctx: Context,
  { channelId, contactId, phone, name, message }: OpenConversation,
): Promise<Conversation> {
  const channel = await findChannel(ctx, channelId);
  if (channel.kind === "WEB") {
    throw new AppError("CHANNEL_UNSUPPORTED", {
      id: "Perangkat web hanya untuk membalas. Yang dapat memulai: Cloud API dan sandbox.",
      en: "A web device only answers. The Cloud API and the sandbox can begin a conversation.",
    });
  }
  const owner = ctx.actor.kind === "user" ? "HUMAN" : "BOT";
  const id = await whoIsMeant(ctx, { contactId, phone, name });
  const { conversation } = await openConversation(ctx, channelId, id, owner);
  if (message) await sendIn(ctx, await lockConversation(ctx, conversation.id), message);
  return findConversation(ctx, conversation.id);
}

type Meant = Pick<OpenConversation, "contactId" | "phone" | "name">;

async function whoIsMeant(ctx: Context, { contactId, phone, name }: Meant): Promise<string> {
  if (contactId !== undefined) return (await findContact(ctx, { id: contactId })).id;
  return (await addContact(ctx, { phone: await readPhone(ctx, phone ?? ""), name })).id;
}
