import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";

/**
 * Marketing to somebody who asked for none costs the number its quality, and the shop its customer.
 * Throws CONFLICT.
 */
export async function refuseUnwanted(
  ctx: Context,
  contactId: string,
  templateId: string,
): Promise<void> {
  const { tenantId, db } = ctx;
  const template = await db.template.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: templateId } },
    select: { category: true },
  });
  if (template.category !== "MARKETING") return;
  const contact = await db.contact.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: contactId } },
    select: { optedOutAt: true },
  });
  if (!contact.optedOutAt) return;
  throw new AppError("CONFLICT", {
    id: "Pelanggan ini meminta berhenti menerima promosi, jadi template pemasaran tidak dikirim.",
    en: "This customer has opted out of marketing, so a marketing template is not sent.",
  });
}
