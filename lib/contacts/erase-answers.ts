import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { seal, unseal } from "#lib/secrets.ts";
import { anyTrace, type Remains } from "./remains.ts";

const system = { kind: "system" } as const;
const batchSize = 100;

type Kept = { credential_id: string; key: string; answer: string };

/**
 * The first answers that are kept for repeated requests, where they tell of the person. The key
 * stays taken, or a late repetition would make the person anew: it now hears that there is nobody.
 */
export async function eraseAnswers(tenantId: string, remains: Remains): Promise<void> {
  const ids = new Set(remains.ids);
  const address = remains.addresses.length > 0 ? anyTrace(remains.addresses) : null;
  const tells = (answer: string) =>
    !answer.includes('"erasedAt"') &&
    ((answer.match(uuid) ?? []).some((id) => ids.has(id)) || address?.test(answer) === true);
  let place: [string, string] = ["00000000-0000-0000-0000-000000000000", ""];
  for (;;) {
    const rows = await inTenant(tenantId, system, (ctx) => page(ctx, place));
    for (const row of rows) {
      const answer = await unseal<string>(row.answer).catch(() => "");
      if (tells(answer)) await inTenant(tenantId, system, (ctx) => replace(ctx, row, answer));
    }
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    place = [last.credential_id, last.key];
  }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const page = (ctx: Context, [credentialId, key]: [string, string]) =>
  ctx.db.$queryRaw<Kept[]>`
    SELECT credential_id, key, answer FROM idempotency_keys
    WHERE tenant_id = ${ctx.tenantId}::uuid AND (credential_id, key) > (${credentialId}::uuid, ${key})
    ORDER BY credential_id, key LIMIT ${batchSize}`;

async function replace(ctx: Context, { credential_id, key }: Kept, answer: string): Promise<void> {
  const message = "Tidak ditemukan.";
  // In the words of the surface that gave the answer.
  const nobody = answer.includes('"ok":')
    ? { ok: false, error: { code: "NOT_FOUND", message, requestId: "erased" } }
    : { status: false, message, code: "NOT_FOUND" };
  await ctx.db.idempotencyKey.update({
    where: {
      tenantId_credentialId_key: { tenantId: ctx.tenantId, credentialId: credential_id, key },
    },
    data: { status: 404, answer: await seal(JSON.stringify(nobody)) },
  });
}
