import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { stepDown } from "#lib/db/tenant.ts";
import { notFound } from "#lib/errors.ts";
import { isId, newId } from "#lib/ids.ts";
import { grantCredits } from "./grant.ts";
import { monthsLater } from "./period.ts";
import type { CreateTopUp, TopUp } from "./schema.ts";
import { tellLevel } from "./tell-level.ts";
import { turnMonth } from "./turn-month.ts";

const livesMonths = 12;

/** Credits that somebody was given or has paid for. The route lets the installation's owner only. */
export async function topUp(ctx: Context, input: CreateTopUp): Promise<TopUp> {
  const tenantId = input.tenantId ?? ctx.tenantId;
  if (!isId(tenantId)) throw notFound();
  if (tenantId === ctx.tenantId) return addTopUp(ctx, input);
  // The one place where somebody acts in another tenant: its rows from here, and back again.
  const theirs = { ...(await stepDown(ctx.db, tenantId, ctx.actor, ctx.wake)), now: ctx.now };
  const made = await addTopUp(theirs, input);
  await stepDown(ctx.db, ctx.tenantId, ctx.actor, ctx.wake);
  return made;
}

async function addTopUp(ctx: Context, input: CreateTopUp): Promise<TopUp> {
  const { tenantId, now } = ctx;
  const tenant = await ctx.db.tenant.findUnique({ where: { id: tenantId } });
  if (!tenant) throw notFound();
  await turnMonth(ctx);
  const { amount, note } = input;
  const expiresAt = input.expiresAt
    ? new Date(input.expiresAt)
    : monthsLater(now, livesMonths, tenant.timezone);
  const once = `top-up:${newId()}`;
  const id = (await grantCredits(ctx, { kind: "TOPUP", amount, expiresAt, once })) as string;
  await tellLevel(ctx, { renewed: true });
  await record(ctx, "credits.top_up", id, { amount, expiresAt, ...(note && { note }) });
  return {
    id,
    tenantId,
    amount,
    expiresAt: expiresAt.toISOString(),
    createdAt: now.toISOString(),
  };
}
