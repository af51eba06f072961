import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { anyLeft, pickBucket } from "./pick.ts";
import { tellLevel } from "./tell-level.ts";
import { turnMonth } from "./turn-month.ts";

/** Sets one credit aside and returns its reservation, or null where there is none left. */
export async function reserveCredit(ctx: Context): Promise<string | null> {
  await turnMonth(ctx);
  const bucketId = await pickBucket(ctx);
  const reservationId = newId();
  if (bucketId) {
    await ctx.db.creditEntry.create({
      data: {
        tenantId: ctx.tenantId,
        id: newId(),
        bucketId,
        kind: "reserve",
        available: -1,
        reserved: 1,
        reservationId,
        once: `reserve:${reservationId}`,
        createdAt: ctx.now,
      },
    });
  }
  await tellLevel(ctx);
  return bucketId && reservationId;
}

/** Whether the bot could answer a turn now. */
export async function hasCredit(ctx: Context): Promise<boolean> {
  await turnMonth(ctx);
  return anyLeft(ctx);
}
