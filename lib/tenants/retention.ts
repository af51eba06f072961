import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import type { PatchRetention, Retention } from "./schema.ts";

/** How long files and messages are kept; null: for ever, as everything is from the start. */
export async function readRetention(ctx: Context): Promise<Retention> {
  const { mediaKeptDays: mediaDays, messagesKeptDays: messageDays } =
    await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  return { mediaDays, messageDays };
}

/** What is too old by it goes within the hour, and does not come back. */
export async function patchRetention(ctx: Context, change: PatchRetention): Promise<Retention> {
  await ctx.db.tenant.update({
    where: { id: ctx.tenantId },
    data: { mediaKeptDays: change.mediaDays, messagesKeptDays: change.messageDays },
  });
  await record(ctx, "settings.changed", null, { retention: change });
  return readRetention(ctx);
}
