import { partyOf } from "#lib/contacts/party-of.ts";
import type { Context } from "#lib/context.ts";
import type { Media, Message } from "#lib/db/generated/client.ts";
import type { MediaType, Outgoing, OutgoingContent } from "#lib/whatsapp/provider.ts";
import { refOf } from "./ref.ts";

/** A stored message → what its provider is to send. */
export async function outgoingOf(
  ctx: Context,
  message: Message,
  contactId: string,
  media: Media | null,
): Promise<Outgoing> {
  const quoted = message.replyToId
    ? await ctx.db.message.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: message.replyToId } },
        select: { providerId: true, direction: true, text: true, payload: true },
      })
    : null;
  return {
    clientMessageId: message.id,
    to: await partyOf(ctx, contactId),
    replyTo: quoted?.providerId ?? null,
    quoted: quoted && refOf(quoted),
    content: contentOf(message, media),
  };
}

/** The file of a template's header, by the provider's own id. */
function headerOf(media: Media | null): object[] {
  if (!media?.providerId) return [];
  const type = media.mimeType.split("/")[0];
  const kind = type === "image" || type === "video" ? type : "document";
  const named = kind === "document" && media.filename ? { filename: media.filename } : {};
  return [
    { type: "header", parameters: [{ type: kind, [kind]: { id: media.providerId, ...named } }] },
  ];
}

const mediaTypes = new Set(["image", "video", "audio", "voice", "document", "sticker"]);

function contentOf(message: Message, media: Media | null): OutgoingContent {
  if (message.type === "template") {
    const template = message.template as { name: string; language: string; components: unknown[] };
    const components = [...template.components, ...headerOf(media)];
    return { ...template, components, type: "template" };
  }
  if (message.type === "interactive") {
    return { type: "interactive", interactive: message.payload as Record<string, unknown> };
  }
  if (media?.providerId) {
    // A product goes out as its picture with name and price beneath.
    const type = mediaTypes.has(message.type) ? (message.type as MediaType) : "image";
    return { type, mediaId: media.providerId, caption: message.text, filename: media.filename };
  }
  return { type: "text", text: message.text ?? "" };
}
