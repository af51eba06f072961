import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import type { ApiKey as Row } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { lockApiKey } from "./find.ts";
import { makeKey } from "./key.ts";
import { presentKey } from "./present.ts";
import type { ApiKey, RotateApiKey } from "./schema.ts";

/**
 * A new key with the old one's rights and limits, its secret shown this once. For the overlap both
 * work, so a program can change over without a pause; without one the old key is done for at once.
 * Idempotency keys carry over: what was sent with the old one is not done again with the new.
 */
export async function rotateApiKey(
  ctx: Context,
  { id, overlapHours }: RotateApiKey & { id: string },
): Promise<ApiKey & { secret: string }> {
  const old = await lockApiKey(ctx, id);
  refuseEnded(ctx, old);
  const { secret, prefix, hash } = makeKey(old.mode as ApiKey["mode"]);
  const row = await ctx.db.apiKey.create({
    data: {
      tenantId: ctx.tenantId,
      id: newId(),
      name: old.name,
      prefix,
      hash: new Uint8Array(hash),
      scopes: old.scopes,
      mode: old.mode,
      rateLimit: old.rateLimit,
      allowedIps: old.allowedIps,
      // What was meant to end is not made to last by being rotated.
      expiresAt: old.expiresAt,
      lineageId: old.lineageId,
      createdBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now,
    },
  });
  ctx.wake.add("keys");
  const until = new Date(ctx.now.getTime() + overlapHours * 3_600_000);
  const ends = !old.expiresAt || until < old.expiresAt ? until : old.expiresAt;
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  await ctx.db.apiKey.update({ where, data: { expiresAt: ends, replacedBy: row.id } });
  await record(ctx, "api-key.rotated", id, { name: old.name, newId: row.id, overlapHours });
  return { ...presentKey(row), secret };
}

function refuseEnded(ctx: Context, key: Row): void {
  if (key.revokedAt || (key.expiresAt && key.expiresAt <= ctx.now)) {
    throw new AppError("CONFLICT", {
      id: "Kunci ini sudah tidak berlaku. Buat kunci baru.",
      en: "This key no longer works. Create a new one.",
    });
  }
  if (key.replacedBy) {
    throw new AppError("CONFLICT", {
      id: "Kunci ini sudah dirotasi. Rotasi kunci penggantinya.",
      en: "This key was rotated already. Rotate the one that took its place.",
    });
  }
}
