import type { Context } from "#lib/context.ts";
import { setPreference } from "./preference.ts";

/** The provider says that the person behind a conversation wants no more campaigns. */
export async function recordOptOut(ctx: Context, conversationId: string): Promise<void> {
  const { contactId } = await ctx.db.conversation.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
    select: { contactId: true },
  });
  await setPreference(ctx, contactId, "stop", ctx.now);
}
