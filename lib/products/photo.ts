import type { Context } from "#lib/context.ts";
import { addKept } from "#lib/media/add.ts";
import { type KeptFile, keepFile } from "#lib/media/keep.ts";
import { toJpeg } from "#lib/media/to-jpeg.ts";
import { changeProduct } from "./patch.ts";
import type { Product } from "./schema.ts";

/** WhatsApp's own photos are about this large; it takes none above 5 MB. */
const longestEdgePx = 2_048;

/** A product's photo as customers get it: an upright JPEG without the place where it was taken. */
export async function keepPhoto({ tenantId }: { tenantId: string }, file: File): Promise<KeptFile> {
  const bytes = await toJpeg(new Uint8Array(await file.arrayBuffer()), { longestEdgePx });
  const filename = `${file.name.replace(/\.\w+$/, "") || "photo"}.jpg`;
  return keepFile(tenantId, { bytes, mimeType: "image/jpeg", filename });
}

export const setPhoto = (
  ctx: Context,
  { id, photo }: { id: string; photo: KeptFile },
): Promise<Product> =>
  changeProduct(ctx, id, async () => ({ imageId: (await addKept(ctx, photo)).id }));
