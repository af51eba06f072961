import { partyOf } from "#lib/contacts/party-of.ts";
import type { Context } from "#lib/context.ts";
import type { Media, Message } from "#lib/db/generated/client.ts";
import { withProviderIds } from "#lib/templates/components-of.ts";
import type { MediaType } from "#lib/whatsapp/capabilities.ts";
import type { Outgoing, OutgoingContent } from "#lib/whatsapp/provider.ts";
import { refOf } from "./ref.ts";

/** A stored message → what its provider is to send. */
export async function outgoingOf(
  ctx: Context,
  message: Message,
  contactId: string,
  files: Media[],
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
    content: contentOf(message, files),
  };
}

/** A file as a header names it, by the provider's own id. */
function namedFile(media: Media): { kind: "image" | "video" | "document"; named: object } {
  const type = media.mimeType.split("/")[0];
  const kind = type === "image" || type === "video" ? type : "document";
  const filename = kind === "document" && media.filename ? { filename: media.filename } : {};
  return { kind, named: { type: kind, [kind]: { id: media.providerId, ...filename } } };
}

const mediaTypes = new Set(["image", "video", "audio", "voice", "document", "sticker"]);

function contentOf(message: Message, files: Media[]): OutgoingContent {
  const media = files.find(({ id, providerId }) => id === message.mediaId && providerId) ?? null;
  const payload = (message.payload ?? {}) as Record<string, unknown>;
  switch (message.type) {
    case "template":
      return templateOf(message, media, files);
    case "interactive": {
      const header = media && { header: namedFile(media).named };
      return { type: "interactive", interactive: { ...payload, ...header } };
    }
    case "location":
      return { type: "location", ...(payload as { latitude: number; longitude: number }) };
    case "contacts":
      return { type: "contacts", contacts: payload.contacts as Record<string, unknown>[] };
  }
  if (media?.providerId) {
    // A product goes out as its picture with name and price beneath.
    const type = mediaTypes.has(message.type) ? (message.type as MediaType) : "image";
    return { type, mediaId: media.providerId, caption: message.text, filename: media.filename };
  }
  return { type: "text", text: message.text ?? "" };
}

function templateOf(message: Message, media: Media | null, files: Media[]): OutgoingContent {
  const template = message.template as { name: string; language: string; components: unknown[] };
  const ids = new Map(files.map(({ id, providerId }) => [id, providerId ?? ""]));
  const header = media ? [{ type: "header", parameters: [namedFile(media).named] }] : [];
  const components = [...header, ...(withProviderIds(template.components, ids) as unknown[])];
  const { name, language } = template;
  return { type: "template", name, language, components };
}
