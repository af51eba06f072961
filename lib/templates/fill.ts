import type { Context } from "#lib/context.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Content } from "#lib/messages/compose.ts";

type Params = string[] | Record<string, string> | undefined;
type Component = { type: string; text?: string; format?: string };

const variable = /\{\{\s*([\w]+)\s*\}\}/g;

/** An approved template with its variables filled in. Throws VALIDATION_ERROR for wrong ones. */
export async function fillTemplate(
  ctx: Context,
  channelId: string,
  templateId: string,
  params: Params,
): Promise<Content> {
  const template = isId(templateId)
    ? await ctx.db.template.findUnique({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: templateId } },
      })
    : null;
  if (template?.channelId !== channelId) throw notFound();
  if (template.status !== "APPROVED") {
    throw new AppError("CONFLICT", {
      id: `Template ini berstatus ${template.status} dan tidak dapat dikirim.`,
      en: `This template is ${template.status} and cannot be sent.`,
    });
  }
  const body = (template.components as Component[]).find(({ type }) => type === "BODY");
  const names = [
    ...new Set([...(body?.text ?? "").matchAll(variable)].map((match) => match[1] ?? "")),
  ];
  const values = valuesFor(names, params);
  const parameters = names.map((name) => ({
    type: "text",
    ...(!/^\d+$/.test(name) && { parameter_name: name }),
    text: values[name],
  }));
  return {
    type: "template",
    text: (body?.text ?? "").replace(variable, (_, name: string) => values[name] ?? ""),
    template: {
      id: template.id,
      name: template.name,
      language: template.language,
      params: params ?? null,
      components: parameters.length > 0 ? [{ type: "body", parameters }] : [],
    },
  };
}

function valuesFor(names: string[], params: Params): Record<string, string> {
  const given = Array.isArray(params)
    ? Object.fromEntries(params.map((value, index) => [String(index + 1), value]))
    : (params ?? {});
  const missing = names.find((name) => !given[name]);
  const extra = Object.keys(given).find((name) => !names.includes(name));
  const wrong = missing ?? extra;
  if (wrong !== undefined) {
    throw invalid(`templateParams.${wrong}`, {
      id: missing ? `Variabel {{${wrong}}} belum diisi.` : `Template ini tidak punya {{${wrong}}}.`,
      en: missing ? `The variable {{${wrong}}} is missing.` : `This template has no {{${wrong}}}.`,
    });
  }
  return given;
}
