import type { Context } from "#lib/context.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Content } from "#lib/messages/compose.ts";
import { refuseUnsendable } from "./refuse-unsendable.ts";
import { fillText, type Shape, type Slot, shapeOf } from "./slots.ts";
import { type Params, valuesFor } from "./values.ts";

/** What the whole text may be, its variables filled in. */
const longestBody = 1_024;

/** The file of a media header. */
type File = { id: string; type: string };

/**
 * An approved template of this channel with its variables filled in. Throws VALIDATION_ERROR for
 * wrong ones.
 */
export async function fillTemplate(
  ctx: Context,
  channelId: string,
  templateId: string,
  params: Params,
  media: File | null = null,
): Promise<Content> {
  const template = isId(templateId)
    ? await ctx.db.template.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: templateId } },
      })
    : null;
  if (template?.channelId !== channelId) throw notFound();
  const shape = shapeOf(template.components);
  refuseWrongMedia(shape, media);
  const values = valuesFor(shape, template.category, params);
  const text = fillText(shape.body, values);
  if (text.length > longestBody) {
    throw invalid("templateParams", {
      id: `Isi template menjadi lebih dari ${longestBody} karakter.`,
      en: `The template's text becomes longer than ${longestBody} characters.`,
    });
  }
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

function refuseWrongMedia({ headerMedia, headerLocation }: Shape, media: File | null): void {
  if (headerLocation) {
    throw new AppError("CONFLICT", {
      id: "Template dengan header lokasi belum dapat dikirim dari sini.",
      en: "A template with a location header cannot be sent from here.",
    });
  }
  if ((media?.type ?? null) === headerMedia) return;
  throw invalid("mediaId", {
    id: headerMedia
      ? `Header template ini perlu berkas ${headerMedia}.`
      : "Template ini tanpa berkas.",
    en: headerMedia
      ? `This template's header needs a file: ${headerMedia}.`
      : "This template has no file.",
  });
}

/** As Graph wants it; the file of a header joins when it is sent, by the provider's own id. */
function componentsOf(slots: Slot[], values: Record<string, string>): object[] {
  const texts = (part: "header" | "body") =>
    slots
      .filter((slot) => slot.in === part)
      .map(({ key, variable }) => ({
        type: "text",
        ...(!/^\d+$/.test(variable ?? "") && { parameter_name: variable }),
        text: values[key],
      }));
  const written = (["header", "body"] as const).flatMap((part) => {
    const parameters = texts(part);
    return parameters.length > 0 ? [{ type: part, parameters }] : [];
  });
  const buttons = slots.flatMap((slot) =>
    slot.in === "button"
      ? [
          {
            type: "button",
            sub_type: slot.kind,
            index: String(slot.index),
            parameters: [
              slot.kind === "url"
                ? { type: "text", text: values[slot.key] }
                : { type: "coupon_code", coupon_code: values[slot.key] },
            ],
          },
        ]
      : [],
  );
  return [...written, ...buttons];
}
