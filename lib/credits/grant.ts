import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import type { BucketKind } from "./schema.ts";

export const monthlyAllowance = 1_000;
export const welcomeBonus = 100;

export type Grant = {
  kind: BucketKind;
  amount: number;
  startsAt?: Date;
  /** null: never. */
  expiresAt: Date | null;
  /** The same thing is granted once. */
  once: string;
};

/** Two who grant the same at once would otherwise both find it missing. */
export async function lockGrants(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`grant ${ctx.tenantId}`}, 0))`;
}

/** Books a grant into a bucket of its own; answers the bucket, or null where it was granted before. */
export async function grantCredits(ctx: Context, grant: Grant): Promise<string | null> {
  const { tenantId, now } = ctx;
  const { kind, amount, startsAt = now, expiresAt, once } = grant;
  await lockGrants(ctx);
  if (await ctx.db.creditEntry.findUnique({ where: { tenantId_once: { tenantId, once } } })) {
    return null;
  }
  const id = newId();
  // Empty until the ledger's entry fills it (a trigger adds every entry to its bucket).
  await ctx.db.creditBucket.create({
    data: { tenantId, id, kind, granted: 0, remaining: 0, startsAt, expiresAt, createdAt: now },
  });
  await ctx.db.creditEntry.create({
    data: {
      tenantId,
      id: newId(),
      bucketId: id,
      kind: "grant",
      available: amount,
      reserved: 0,
      once,
      createdAt: now,
    },
  });
  return id;
}
