import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { type ErrorDetail, invalid, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { findMedia } from "#lib/media/find.ts";
import { refuseTooLarge } from "#lib/media/limits.ts";
import type { Content } from "#lib/messages/compose.ts";
import { messageTypeOf } from "#lib/messages/file-content.ts";
import { componentsOf } from "./components-of.ts";
import { refuseUnsendable } from "./refuse-unsendable.ts";
import { fillText, type Shape, shapeOf } from "./slots.ts";
import { type Params, refuse, valuesFor } from "./values.ts";

/** What the whole texts may be, their variables filled in. */
const longestBody = 1_024;
const longestHeader = 60;

/**
 * An approved template of this channel with its variables filled in. Throws VALIDATION_ERROR for
 * wrong ones.
 */
export async function fillTemplate(
  ctx: Context,
  channelId: string,
  templateId: string,
  params: Params,
  media: Media | null = null,
): Promise<Content> {
  const template = isId(templateId)
    ? await ctx.db.template.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: templateId } },
      })
    : null;
  if (template?.channelId !== channelId) throw notFound();
  const shape = shapeOf(template.components);
  refuseWrongMedia(shape, media);
  const values = valuesFor(shape, template.category, params, ctx.now);
  await refuseWrongFiles(ctx, shape, values);
  const text = fillText(shape.body, values);
  refuseTooLong(text, longestBody);
  refuseTooLong(fillText(shape.header, values, "header."), longestHeader);
  refuseUnsendable(template);
  return {
    type: "template",
    text,
    mediaId: media?.id ?? null,
    template: {
      id: template.id,
      name: template.name,
      language: template.language,
      params: params ?? null,
      components: componentsOf(shape.slots, values),
    },
  };
}

function refuseTooLong(text: string, limit: number): void {
  if (text.length <= limit) return;
  throw invalid("templateParams", {
    id: `Isi template menjadi lebih dari ${limit} karakter.`,
    en: `The template's text becomes longer than ${limit} characters.`,
  });
}

function refuseWrongMedia({ headerMedia }: Shape, media: Media | null): void {
  const kind = media && messageTypeOf(media.mimeType);
  if (kind === headerMedia) {
    if (media && headerMedia) refuseTooLarge(media, headerMedia);
    return;
  }
  throw invalid("mediaId", {
    id: headerMedia
      ? `Header template ini perlu berkas ${headerMedia}.`
      : "Template ini tanpa berkas.",
    en: headerMedia
      ? `This template's header needs a file: ${headerMedia}.`
      : "This template has no file.",
  });
}

/** The pictures and videos of a carousel's cards. */
async function refuseWrongFiles(
  ctx: Context,
  { slots }: Shape,
  values: Record<string, string>,
): Promise<void> {
  const problems: ErrorDetail[] = [];
  for (const slot of slots) {
    if (slot.in !== "file") continue;
    const path = `templateParams.${slot.key}`;
    const media = await findMedia(ctx, values[slot.key] ?? "");
    if (media?.mimeType.startsWith(`${slot.kind}/`)) refuseTooLarge(media, slot.kind, path);
    else {
      const message = {
        id: `Isi id berkas ${slot.kind} yang sudah diunggah.`,
        en: `Give the id of an uploaded file: ${slot.kind}.`,
      };
      problems.push({ path, message });
    }
  }
  refuse(problems);
}
