import { rootDb } from "#lib/db/root.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { newId } from "#lib/ids.ts";
import { hashPassword } from "#lib/members/password.ts";
import { register } from "#lib/tenants/register.ts";
import { printAlbum } from "./album.ts";
import { fill } from "./fill.ts";
import { password, shop, type Teammate, team } from "./shop.ts";
import type { Furnished } from "./thread.ts";

const login = { email: team.laras.email, password };

/**
 * Opens the demo shop, once. Broken off in between, the next call goes on: the shop and its people
 * come first, what is in it comes in a single transaction.
 */
export async function openShop(): Promise<typeof login & { filled: boolean }> {
  if (await isOpen()) return { ...login, filled: false };
  const tenantId = (await findTenant()) ?? (await register({ ...login, name: shop.name })).tenantId;
  const [people, printed] = await Promise.all([hire(tenantId), printAlbum()]);
  await inTenant(tenantId, { kind: "system" }, (ctx) => fill(ctx, people, printed));
  return { ...login, filled: true };
}

async function findTenant(): Promise<string | null> {
  const owner = await rootDb().user.findUnique({
    where: { email: login.email },
    select: { memberships: { select: { tenantId: true } } },
  });
  return owner?.memberships[0]?.tenantId ?? null;
}

async function isOpen(): Promise<boolean> {
  const tenantId = await findTenant();
  if (!tenantId) return false;
  return (await rootDb().conversation.count({ where: { tenantId } })) > 0;
}

/** The owner's own name, and the two who answer beside her. */
async function hire(tenantId: string): Promise<Furnished["team"]> {
  const passwordHash = await hashPassword(password);
  return rootDb().$transaction(async (db) => {
    const people: Partial<Furnished["team"]> = {};
    for (const [mate, { name, email, role }] of Object.entries(team)) {
      const { id } = await db.user.upsert({
        where: { email },
        create: { id: newId(), email, name, passwordHash },
        update: { name },
        select: { id: true },
      });
      await db.membership.upsert({
        where: { tenantId_userId: { tenantId, userId: id } },
        create: { tenantId, userId: id, role },
        update: {},
      });
      people[mate as Teammate] = { id, name };
    }
    return people as Furnished["team"];
  });
}
