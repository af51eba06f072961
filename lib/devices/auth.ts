import type { Context } from "#lib/context.ts";
import { insist } from "#lib/db/insist.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { seal, unseal } from "#lib/secrets.ts";
import type { StoredKey } from "#lib/whatsapp/web/thread/auth.ts";
import { holdLease } from "./hold.ts";

const system = { kind: "system" } as const;

/** What identifies the device to WhatsApp; null: it was never linked. */
export function loadCreds(tenantId: string, channelId: string): Promise<string | null> {
  return inTenant(tenantId, system, async (ctx) => {
    const device = await ctx.db.webDevice.findUnique({
      where: { tenantId_channelId: { tenantId, channelId } },
      select: { creds: true },
    });
    return device?.creds ? unseal<string>(device.creds) : null;
  });
}

export async function saveCreds(tenantId: string, channelId: string, creds: string): Promise<void> {
  const sealed = await seal(creds);
  await written(tenantId, channelId, async (ctx) => {
    const where = { tenantId_channelId: { tenantId, channelId } };
    await ctx.db.webDevice.update({ where, data: { creds: sealed } });
  });
}

export async function loadKeys(
  tenantId: string,
  channelId: string,
  type: string,
  ids: string[],
): Promise<Record<string, string>> {
  const rows = await inTenant(tenantId, system, (ctx) =>
    ctx.db.webAuth.findMany({
      where: { tenantId, channelId, type, id: { in: ids } },
      select: { id: true, value: true },
    }),
  );
  const opened = rows.map(async ({ id, value }) => [id, await unseal<string>(value)] as const);
  return Object.fromEntries(await Promise.all(opened));
}

/** All of them or none: half of a session's keys would be worse than its old ones. */
export async function saveKeys(
  tenantId: string,
  channelId: string,
  keys: StoredKey[],
): Promise<void> {
  const gone = keys.filter(({ value }) => value === null);
  const kept = keys.filter(({ value }) => value !== null);
  const values = await Promise.all(kept.map(({ value }) => seal(value)));
  const column = (list: StoredKey[], name: "type" | "id") => list.map((key) => key[name]);
  await written(tenantId, channelId, async (ctx) => {
    await ctx.db.$executeRaw`
      DELETE FROM web_auth a USING unnest(${column(gone, "type")}::text[], ${column(gone, "id")}::text[]) AS k (type, id)
      WHERE a.tenant_id = ${tenantId}::uuid AND a.channel_id = ${channelId}::uuid
        AND a.type = k.type AND a.id = k.id`;
    await ctx.db.$executeRaw`
      INSERT INTO web_auth (tenant_id, channel_id, type, id, value)
      SELECT ${tenantId}::uuid, ${channelId}::uuid, k.type, k.id, k.value
      FROM unnest(${column(kept, "type")}::text[], ${column(kept, "id")}::text[], ${values}::text[])
        AS k (type, id, value)
      ON CONFLICT (tenant_id, channel_id, type, id) DO UPDATE SET value = excluded.value`;
  });
}

/** Only by whoever holds the device, however long the database was away meanwhile. */
const written = (tenantId: string, channelId: string, work: (ctx: Context) => Promise<void>) =>
  insist(() =>
    inTenant(tenantId, system, async (ctx) => {
      await holdLease(ctx, channelId);
      await work(ctx);
    }),
  );

/** The phone knows the device no longer, so nobody needs its keys. */
export async function forgetKeys(ctx: Context, channelId: string): Promise<void> {
  const { tenantId } = ctx;
  await ctx.db.webAuth.deleteMany({ where: { tenantId, channelId } });
  await ctx.db.webDevice.updateMany({ where: { tenantId, channelId }, data: { creds: null } });
}
