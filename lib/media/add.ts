import type { Context } from "#lib/context.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { insertMedia } from "./insert.ts";
import { type GivenFile, type KeptFile, keepFile } from "./keep.ts";
import { present } from "./present.ts";
import { refuseOverQuota } from "./quota.ts";
import type { MediaFile } from "./schema.ts";

/** The row of a file that is in the store already; what the screens need is made by a job. */
export async function addKept(ctx: Context, kept: KeptFile): Promise<MediaFile> {
  await refuseOverQuota(ctx, kept.sizeBytes);
  const row = await insertMedia(ctx, kept);
  if (!row.preparedAt) await enqueue(ctx, "media-variants", { mediaId: row.id });
  return present(row);
}

/** Both at once, where the caller holds nothing that others wait for. */
export const addMedia = async (ctx: Context, file: GivenFile): Promise<MediaFile> =>
  addKept(ctx, await keepFile(ctx.tenantId, file));
