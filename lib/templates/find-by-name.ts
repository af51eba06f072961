import type { Context } from "#lib/context.ts";
import { invalid, notFound } from "#lib/errors.ts";

/**
 * A channel's template by its name. Without a language it is the only one there is; of those that
 * can be sent, where some can. Throws NOT_FOUND, and VALIDATION_ERROR where the language must be said.
 */
export async function findTemplateByName(
  ctx: Context,
  { channelId, name, language }: { channelId: string; name: string; language?: string },
): Promise<{ id: string }> {
  const all = await ctx.db.template.findMany({
    where: { tenantId: ctx.tenantId, channelId, name, ...(language && { language }) },
    orderBy: { language: "asc" },
    select: { id: true, language: true, status: true },
  });
  const approved = all.filter(({ status }) => status === "APPROVED");
  const [only, ...more] = approved.length > 0 ? approved : all;
  if (!only) throw notFound();
  if (more.length === 0) return only;
  const languages = [only, ...more].map((one) => one.language).join(", ");
  throw invalid("language", {
    id: `Template ini ada dalam beberapa bahasa. Pilih salah satu: ${languages}.`,
    en: `This template exists in several languages. Choose one: ${languages}.`,
  });
}
