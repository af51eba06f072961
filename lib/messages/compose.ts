import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { productMessage } from "#lib/products/as-message.ts";
import { fillTemplate } from "#lib/templates/fill.ts";
import { refuseUnwanted } from "#lib/templates/refuse-unwanted.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import type { NewMessage } from "./append.ts";
import { fileContent, readyMedia } from "./file-content.ts";
import { interactiveContent } from "./interactive-content.ts";
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
  const media = body.mediaId ? await readyMedia(ctx, body.mediaId) : null;
  if (body.templateId) {
    if (!capabilities[conversation.channelKind].templates) {
      throw new AppError("CHANNEL_UNSUPPORTED", {
        id: "Template hanya dapat dikirim lewat kanal Cloud API dan sandbox.",
        en: "Templates can only be sent through Cloud API channels and the sandbox.",
      });
    }
    const { templateId, templateParams: params } = body;
    const filled = await fillTemplate(ctx, conversation.channelId, templateId, params, media);
    await refuseUnwanted(ctx, conversation, templateId);
    return filled;
  }
  if (body.productId) return productMessage(ctx, body.productId);
  if (body.interactive) {
    refuseInteractive(conversation);
    return interactiveContent(body.interactive, media);
  }
  if (media) return fileContent(media, body.text ?? null, body.voice);
  if (body.location) return { type: "location", payload: body.location, text: null };
  if (body.contacts) return { type: "contacts", payload: { contacts: body.contacts }, text: null };
  return { type: "text", text: body.text ?? "" };
}

function refuseInteractive({ channelKind }: Locked): void {
  if (capabilities[channelKind].interactive) return;
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Tombol dan daftar hanya dapat dikirim lewat kanal Cloud API dan sandbox.",
    en: "Buttons and lists can only be sent through Cloud API channels and the sandbox.",
  });
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
