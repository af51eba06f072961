import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { tell } from "#lib/conversations/change-hands.ts";
import { refuseAbove } from "./above.ts";
import { findMember, keepAnOwner } from "./find.ts";
import type { Member } from "./schema.ts";

/**
 * Out of the team, from this moment: their sessions end, and what was theirs to answer is nobody's.
 * Their name stays on what they wrote.
 */
export async function removeMember(ctx: Context, { id }: { id: string }): Promise<Member> {
  const { tenantId, db } = ctx;
  const member = await findMember(ctx, id);
  refuseAbove(ctx, member.role);
  if (member.role === "OWNER") await keepAnOwner(ctx, id);
  await db.membership.delete({ where: { tenantId_userId: { tenantId, userId: id } } });
  await db.formerMember.upsert({
    where: { tenantId_userId: { tenantId, userId: id } },
    create: { tenantId, userId: id, leftAt: ctx.now },
    update: { leftAt: ctx.now },
  });
  await db.session.updateMany({
    where: { tenantId, userId: id, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  const open = await db.conversation.updateManyAndReturn({
    where: { tenantId, assigneeId: id, status: { not: "RESOLVED" } },
    data: { assigneeId: null },
    select: { id: true },
  });
  for (const conversation of open) await tell(ctx, conversation.id, "conversation.assigned");
  await record(ctx, "member.removed", id);
  return member;
}
