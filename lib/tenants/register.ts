import type { Context } from "#lib/context.ts";
import { grantCredits, welcomeBonus } from "#lib/credits/grant.ts";
import { turnMonth } from "#lib/credits/turn-month.ts";
import { rootDb } from "#lib/db/root.ts";
import { stepDown } from "#lib/db/tenant.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { hashPassword } from "#lib/members/password.ts";
import type { Register } from "./schema.ts";

export type Registered = { tenantId: string; userId: string; name: string; email: string };

/** A new tenant with its owner, its sandbox channel and its first credits; otherwise empty. */
export async function register({ name, email, password }: Register): Promise<Registered> {
  const passwordHash = await hashPassword(password);
  const tenantId = newId();
  const userId = newId();
  await rootDb().$transaction(async (db) => {
    const [user] = await db.$queryRaw<{ id: string }[]>`
      INSERT INTO users (id, email, name, password_hash)
      VALUES (${userId}::uuid, ${email}::citext, ${name}, ${passwordHash})
      ON CONFLICT (email) DO NOTHING RETURNING id`;
    if (!user) throw addressTaken();
    await db.tenant.create({ data: { id: tenantId, name } });
    await db.membership.create({ data: { tenantId, userId, role: "OWNER" } });
    await furnish(await stepDown(db, tenantId, { kind: "system" }));
  });
  return { tenantId, userId, name, email };
}

/** What every tenant starts with. */
async function furnish(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO channels (tenant_id, id, kind, name, external_id)
    VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, 'SANDBOX', 'Sandbox', 'sandbox')
    ON CONFLICT (tenant_id, kind, external_id) DO NOTHING`;
  await turnMonth(ctx);
  await grantCredits(ctx, {
    kind: "BONUS",
    amount: welcomeBonus,
    expiresAt: null,
    once: "welcome",
  });
}

const addressTaken = () =>
  new AppError("CONFLICT", {
    id: "Alamat email ini sudah terdaftar.",
    en: "This email address is already registered.",
  });
