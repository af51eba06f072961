import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { findMedia } from "#lib/media/find.ts";
import { productMessage } from "#lib/products/as-message.ts";
import { fillTemplate } from "#lib/templates/fill.ts";
import { capabilities } from "#lib/whatsapp/provider.ts";
import type { NewMessage } from "./append.ts";
import type { SendMessage } from "./schema.ts";

export type Content = Pick<
  NewMessage,
  "type" | "text" | "mediaId" | "template" | "payload" | "replyToId"
>;

/** The request's words → what the message will hold. Throws NOT_FOUND for what it refers to. */
export async function compose(
  ctx: Context,
  conversation: Locked,
  body: SendMessage,
): Promise<Content> {
  const replyToId = body.replyTo ? await quoted(ctx, conversation, body.replyTo) : null;
  return { ...(await contentOf(ctx, conversation, body)), replyToId };
}

async function contentOf(ctx: Context, conversation: Locked, body: SendMessage): Promise<Content> {
  if (body.mediaId) {
    const { id, type } = await readyMedia(ctx, body.mediaId);
    return { type, mediaId: id, text: body.text ?? null };
  }
  if (body.templateId) {
    if (!capabilities[conversation.channelKind].templates) {
      throw new AppError("CHANNEL_UNSUPPORTED", {
        id: "Template hanya dapat dikirim lewat kanal Cloud API dan sandbox.",
        en: "Templates can only be sent through Cloud API channels and the sandbox.",
      });
    }
    return fillTemplate(ctx, conversation.channelId, body.templateId, body.templateParams);
  }
  if (body.productId) return productMessage(ctx, body.productId);
  if (body.interactive) {
    const inner = body.interactive.body as { text?: unknown } | undefined;
    const text = typeof inner?.text === "string" ? inner.text.slice(0, 4096) : null;
    return { type: "interactive", payload: body.interactive, text };
  }
  return { type: "text", text: body.text ?? "" };
}

async function quoted(ctx: Context, conversation: Locked, id: string): Promise<string> {
  if (!isId(id)) throw notFound();
  const message = await ctx.db.message.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    select: { conversationId: true },
  });
  if (message?.conversationId !== conversation.id) throw notFound();
  return id;
}

async function readyMedia(ctx: Context, id: string) {
  const media = await findMedia(ctx, id);
  if (!media) throw notFound();
  return { id, type: messageTypeOf(media.mimeType) };
}

/** How WhatsApp would show a file of this type. */
export function messageTypeOf(mimeType: string): "image" | "video" | "audio" | "document" {
  if (/^image\/(jpeg|png)$/.test(mimeType)) return "image";
  if (/^video\/(mp4|3gpp)$/.test(mimeType)) return "video";
  if (mimeType.startsWith("audio/")) return "audio";
  return "document";
}
