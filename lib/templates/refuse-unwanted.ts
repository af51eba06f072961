import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { AppError } from "#lib/errors.ts";

type Addressed = Pick<Locked, "contactId" | "sparedUntil">;

/**
 * Marketing to somebody who asked for none, or whom the provider spares, costs the number its
 * quality, and the shop its customer. Throws CONFLICT.
 */
export async function refuseUnwanted(
  ctx: Context,
  { contactId, sparedUntil }: Addressed,
  templateId: string,
): Promise<void> {
  const { tenantId, db } = ctx;
  const template = await db.template.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: templateId } },
    select: { category: true },
  });
  if (template.category !== "MARKETING") return;
  refuseSpared(ctx, sparedUntil);
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

/** WhatsApp takes no campaign to this person for a day. Throws CONFLICT. */
export function refuseSpared(ctx: Context, until: Date | null): void {
  if (!until || until <= ctx.now) return;
  const at = until.toISOString();
  throw new AppError("CONFLICT", {
    id: `WhatsApp sedang tidak menerima promosi untuk pelanggan ini. Coba lagi setelah ${at}.`,
    en: `WhatsApp takes no marketing to this customer for now. Try again after ${at}.`,
  });
}
