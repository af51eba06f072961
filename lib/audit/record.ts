import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";

/** Who did what to what; `data` holds no secrets. */
export async function record(
  ctx: Context,
  action: string,
  targetId: string | null,
  data: object = {},
): Promise<void> {
  const { actor } = ctx;
  await ctx.db.auditEntry.create({
    data: {
      tenantId: ctx.tenantId,
      id: newId(),
      actorKind: actor.kind,
      actorId: actor.kind === "user" || actor.kind === "key" ? actor.id : null,
      action,
      targetId,
      data,
      createdAt: ctx.now,
    },
  });
}
