import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { tell, writeLine } from "./change-hands.ts";
import type { Locked } from "./lock.ts";

/** Gives the conversation to a member, or (null) to nobody. Throws NOT_FOUND for a stranger. */
export async function assign(
  ctx: Context,
  conversation: Locked,
  assigneeId: string | null,
): Promise<void> {
  if (conversation.assigneeId === assigneeId) return;
  const name = assigneeId ? await nameOfMember(ctx, assigneeId) : null;
  await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversation.id } },
    data: { assigneeId },
  });
  await writeLine(ctx, conversation, { event: "assigned", to: name });
  await tell(ctx, conversation.id, "conversation.assigned");
}

async function nameOfMember(ctx: Context, id: string): Promise<string> {
  if (!isId(id)) throw notFound();
  const member = await ctx.db.membership.findUnique({
    where: { tenantId_userId: { tenantId: ctx.tenantId, userId: id } },
    select: { user: { select: { name: true } } },
  });
  if (!member) throw notFound();
  return member.user.name;
}
