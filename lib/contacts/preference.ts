import type { Context } from "#lib/context.ts";

/**
 * Whether the person wants campaigns. Their latest word counts, whichever we hear first; of two at
 * once, the one that asks for quiet.
 */
export async function setPreference(
  ctx: Context,
  contactId: string,
  wish: "stop" | "resume",
  at: Date,
): Promise<void> {
  const said = at < ctx.now ? at : ctx.now;
  const stop = wish === "stop";
  await ctx.db.$executeRaw`
    UPDATE contacts SET preference_at = ${said}, opted_out_at = ${stop ? said : null}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${contactId}::uuid
      AND (preference_at IS NULL OR preference_at < ${said} OR (preference_at = ${said} AND ${stop}))`;
}
