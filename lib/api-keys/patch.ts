import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import type { ApiKey as Row } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import { lockApiKey } from "./find.ts";
import { presentKey } from "./present.ts";
import type { ApiKey, PatchApiKey } from "./schema.ts";

type Change = Partial<Pick<Row, "name" | "scopes" | "rateLimit" | "allowedIps" | "expiresAt">>;

/** Any subset of what a key was made with, except its mode. What stays as it was is no change. */
export async function patchApiKey(
  ctx: Context,
  { id, expiresAt, scopes, ...rest }: PatchApiKey & { id: string },
): Promise<ApiKey> {
  const before = await lockApiKey(ctx, id);
  if (before.revokedAt) {
    throw new AppError("CONFLICT", {
      id: "Kunci ini sudah dicabut. Buat kunci baru.",
      en: "This key is revoked. Create a new one.",
    });
  }
  // Else an overlap of three days at most could be drawn out for ever.
  if (expiresAt !== undefined && before.replacedBy) {
    throw new AppError("CONFLICT", {
      id: "Kunci ini sudah dirotasi: masa berlakunya tidak dapat diubah lagi.",
      en: "This key was rotated: when it ends can't be changed any more.",
    });
  }
  const change = differing(before, {
    ...rest,
    ...(scopes && { scopes: [...new Set(scopes)] }),
    ...(expiresAt !== undefined && { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
  });
  if (Object.keys(change).length === 0) return presentKey(before);
  ctx.wake.add("keys");
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const row = await ctx.db.apiKey.update({ where, data: change });
  await record(ctx, "api-key.changed", id, { name: row.name, changes: said(before, change) });
  return presentKey(row);
}

function differing(before: Row, wanted: Change): Change {
  const entries = Object.entries(wanted) as [keyof Change, unknown][];
  const text = (value: unknown) => JSON.stringify(value);
  return Object.fromEntries(entries.filter(([name, to]) => text(before[name]) !== text(to)));
}

/** From what to what: who widened a key is asked after it was abused. */
function said(before: Row, change: Change): Record<string, { from: unknown; to: unknown }> {
  const entries = Object.entries(change) as [keyof Change, unknown][];
  return Object.fromEntries(entries.map(([name, to]) => [name, { from: before[name], to }]));
}
