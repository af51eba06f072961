import type { Context } from "#lib/context.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { addMedia } from "#lib/media/add.ts";
import type { MediaFile } from "#lib/media/schema.ts";

/** WhatsApp's largest kind is a document of 100 MB. */
export const uploadLimitBytes = 101 * 1024 * 1024;

/** One `file` of a multipart form. */
export async function receiveUpload(
  ctx: Context,
  request: Request,
  raw: Uint8Array,
): Promise<MediaFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new AppError("VALIDATION_ERROR", {
      id: "Content-Type harus multipart/form-data.",
      en: "Content-Type must be multipart/form-data.",
    });
  }
  const form = await new Response(raw as Uint8Array<ArrayBuffer>, {
    headers: { "content-type": type },
  })
    .formData()
    .catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File) || file.size === 0) {
    throw invalid("file", { id: "Lampirkan satu berkas.", en: "Attach one file." });
  }
  return addMedia(ctx, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    mimeType: file.type,
    filename: file.name || null,
  });
}
