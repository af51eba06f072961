import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { inspect } from "./inspect.ts";
import type { MediaFile } from "./schema.ts";
import { sniff } from "./sniff.ts";
import { putFile, storageKeyOf } from "./store.ts";

/** Keeps an uploaded file. The bytes are on disk before the row that names them is committed. */
export async function addMedia(
  ctx: Context,
  file: { bytes: Uint8Array; mimeType: string; filename: string | null },
): Promise<MediaFile> {
  const id = newId();
  const mimeType = await sniff(file.bytes, file.mimeType);
  const { sha256, width, height } = await inspect(file.bytes, mimeType);
  const storageKey = storageKeyOf(ctx.tenantId, id);
  await putFile(storageKey, file.bytes);
  const filename = file.filename?.replace(/[\p{Cc}/\\]/gu, "_").slice(0, 240) || null;
  await ctx.db.media.create({
    data: {
      tenantId: ctx.tenantId,
      id,
      state: "READY",
      mimeType,
      sizeBytes: file.bytes.byteLength,
      sha256,
      filename,
      width,
      height,
      storageKey,
    },
  });
  const size = file.bytes.byteLength;
  return { id, url: `/api/v1/media/${id}`, mimeType, size, filename, width, height };
}
