import type { Context } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { newId } from "#lib/ids.ts";

/** A bare tenant whose clock the test turns. */
export type Clocked = {
  tenantId: string;
  at<T>(moment: string | Date, work: (ctx: Context) => Promise<T>): Promise<T>;
};

export async function givenClocked(timezone = "Asia/Jakarta"): Promise<Clocked> {
  const tenantId = newId();
  await rootDb().tenant.create({
    data: { id: tenantId, name: "Toko Waktu", timezone, createdAt: new Date("2020-01-01") },
  });
  return {
    tenantId,
    at: (moment, work) =>
      inTenant(tenantId, { kind: "system" }, (ctx) => {
        ctx.now = new Date(moment);
        return work(ctx);
      }),
  };
}

export const moveTo = (shop: { tenantId: string }, timezone: string) =>
  rootDb().tenant.update({ where: { id: shop.tenantId }, data: { timezone } });

/** The types of the events told so far about credits, oldest first, each with its level. */
export async function toldOf(shop: { tenantId: string }): Promise<string[]> {
  const events = await rootDb().event.findMany({
    where: { tenantId: shop.tenantId, type: { startsWith: "credits." } },
    orderBy: { id: "asc" },
  });
  return events.map(({ type, data }) => {
    const { lowBalance } = data as { lowBalance: { level: string } };
    return `${type} ${lowBalance.level}`;
  });
}

/** Many turns at one go: one entry for taking that many credits, one for spending them. */
export async function spendAllowance(ctx: Context, credits: number): Promise<void> {
  const reservation = newId();
  for (const [kind, available, reserved] of [
    ["reserve", -credits, credits],
    ["capture", 0, -credits],
  ] as const) {
    await ctx.db.$executeRaw`
      INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, reservation_id,
        once, created_at)
      SELECT b.tenant_id, ${newId()}::uuid, b.id, ${kind}, ${available}::int, ${reserved}::int,
        ${reservation}::uuid, ${newId()}, ${ctx.now}
      FROM credit_buckets b
      WHERE b.tenant_id = ${ctx.tenantId}::uuid AND b.kind = 'ALLOWANCE' AND b.expires_at > ${ctx.now}`;
  }
}
