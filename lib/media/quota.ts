import type { Context } from "#lib/context.ts";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";

const mebibyte = 1024 * 1024;

export type Storage = { usedBytes: number; quotaBytes: number | null };

/** How much a tenant's files take up, and how much they may. */
export async function readStorage(ctx: Context): Promise<Storage> {
  const where = { tenantId: ctx.tenantId };
  const used = await ctx.db.mediaUsage.findUnique({ where });
  const tenant = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.tenantId },
    select: { mediaQuotaMb: true },
  });
  const quotaMb = tenant.mediaQuotaMb ?? readEnv().MEDIA_QUOTA_MB ?? null;
  return {
    usedBytes: Number(used?.bytes ?? 0),
    quotaBytes: quotaMb === null ? null : quotaMb * mebibyte,
  };
}

/** A little is kept free of what we upload: what customers send must still find a place. */
const oursShare = 0.9;

/** Throws where a file of ours no longer fits. */
export async function refuseOverQuota(ctx: Context, sizeBytes: number): Promise<void> {
  const { usedBytes, quotaBytes } = await readStorage(ctx);
  if (quotaBytes === null || usedBytes + sizeBytes <= quotaBytes * oursShare) return;
  const [used, quota] = [usedBytes, quotaBytes].map((bytes) => Math.ceil(bytes / mebibyte));
  throw new AppError("PAYLOAD_TOO_LARGE", {
    id: `Penyimpanan berkas hampir penuh: terpakai ${used} MB dari ${quota} MB. Hapus berkas lama atau pendekkan masa simpannya.`,
    en: `The file storage is nearly full: ${used} MB of ${quota} MB are used. Delete old files or keep them for a shorter time.`,
  });
}

/** A customer's file is kept as long as there is any place at all. */
export async function hasRoom(ctx: Context): Promise<boolean> {
  const { usedBytes, quotaBytes } = await readStorage(ctx);
  return quotaBytes === null || usedBytes < quotaBytes;
}
