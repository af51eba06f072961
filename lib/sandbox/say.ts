import type { Context } from "#lib/context.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { isId, newId } from "#lib/ids.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { findMedia } from "#lib/media/find.ts";
import { messageTypeOf } from "#lib/messages/file-content.ts";
import { parsePhone } from "#lib/phone.ts";
import type { IncomingContent, Party, Update } from "#lib/whatsapp/provider.ts";
import type { SandboxMessage } from "./schema.ts";

/** The pretended customer speaks. It enters by the same door as a real webhook. */
export async function say(ctx: Context, input: SandboxMessage): Promise<{ id: string }> {
  const channelId = await sandboxChannelId(ctx);
  const from = await partyFrom(ctx, input);
  const id = newId();
  await post(ctx, channelId, await updateFor(ctx, channelId, id, from, input));
  return { id };
}

/** Hands the sandbox's own webhook to the door. */
export async function post(ctx: Context, channelId: string, update: Update): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify({ updates: [update] }));
  await acceptPost(ctx, channelId, body);
}

async function sandboxChannelId(ctx: Context): Promise<string> {
  const channel = await ctx.db.channel.findFirst({
    where: { tenantId: ctx.tenantId, kind: "SANDBOX", archivedAt: null },
    select: { id: true },
  });
  if (!channel) throw notFound();
  return channel.id;
}

async function partyFrom(ctx: Context, { from, name }: SandboxMessage): Promise<Party> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  const phone = parsePhone(from, tenant.region);
  if (!phone) {
    throw invalid("from", {
      id: "Nomor ini bukan nomor telepon yang mungkin.",
      en: "This is not a possible phone number.",
    });
  }
  return { phone, bsuid: null, lid: null, groupId: null, name: name ?? null, username: null };
}

async function updateFor(
  ctx: Context,
  channelId: string,
  id: string,
  from: Party,
  input: SandboxMessage,
): Promise<Update> {
  const at = ctx.now;
  if (input.reaction) {
    const target = await providerIdOf(ctx, channelId, input.reaction.messageId);
    return { kind: "reaction", id: `sandbox.${id}`, at, from, target, emoji: input.reaction.emoji };
  }
  return {
    kind: "message",
    id: `sandbox.${id}`,
    messageId: id,
    at,
    from,
    content: await contentOf(ctx, input),
    replyTo: input.replyTo ? await providerIdOf(ctx, channelId, input.replyTo) : null,
  };
}

async function contentOf(
  ctx: Context,
  { text, mediaId }: SandboxMessage,
): Promise<IncomingContent> {
  if (!mediaId) return { type: "text", text: text ?? "", media: null, payload: null };
  const media = await findMedia(ctx, mediaId);
  if (!media) throw notFound();
  const { mimeType, sha256, filename } = media;
  return {
    type: messageTypeOf(mimeType),
    text: text ?? null,
    media: { providerId: media.id, mimeType, sha256, filename },
    payload: null,
  };
}

async function providerIdOf(ctx: Context, channelId: string, id: string): Promise<string> {
  const message = isId(id)
    ? await ctx.db.message.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id } },
        select: { providerId: true, channelId: true },
      })
    : null;
  if (!message?.providerId || message.channelId !== channelId) throw notFound();
  return message.providerId;
}
