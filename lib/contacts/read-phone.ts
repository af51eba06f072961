import type { Context } from "#lib/context.ts";
import { invalid } from "#lib/errors.ts";
import { parsePhone } from "#lib/phone.ts";

/** A number as people type it, in the shop's own country. Throws VALIDATION_ERROR. */
export async function readPhone(ctx: Context, typed: string, path = "phone"): Promise<string> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  const phone = parsePhone(typed, tenant.region);
  if (phone) return phone;
  throw invalid(path, {
    id: "Nomor ini bukan nomor telepon yang mungkin.",
    en: "This is not a possible phone number.",
  });
}
