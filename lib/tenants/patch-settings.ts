import { isSupportedCountry } from "libphonenumber-js";
import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { invalid } from "#lib/errors.ts";
import type { PatchSettings, Settings } from "./schema.ts";
import { presentSettings } from "./settings.ts";

/** What is past stays where it was counted; a new time zone counts from now on. */
export async function patchSettings(
  ctx: Context,
  { name, region, timezone, locale }: PatchSettings,
): Promise<Settings> {
  if (region !== undefined && !isSupportedCountry(region)) throw unknownRegion();
  const zone = timezone === undefined ? undefined : zoneNamed(timezone);
  const change = { name, region, timezone: zone, locale };
  const tenant = await ctx.db.tenant.update({ where: { id: ctx.tenantId }, data: change });
  await record(ctx, "settings.changed", null, change);
  return presentSettings(tenant);
}

/** In the usual letters. Offsets are none: they know no summer time. */
function zoneNamed(timezone: string): string {
  try {
    if (!/^[a-z]/i.test(timezone)) throw unknownZone();
    const usual = new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
    // Asia/Kolkata would come back as Asia/Calcutta, and that is not what was chosen.
    return usual.toLowerCase() === timezone.toLowerCase() ? usual : timezone;
  } catch {
    throw unknownZone();
  }
}

const unknownRegion = () =>
  invalid("region", { id: "Negara ini tidak dikenal.", en: "This country is unknown." });
const unknownZone = () =>
  invalid("timezone", { id: "Zona waktu ini tidak dikenal.", en: "This time zone is unknown." });
