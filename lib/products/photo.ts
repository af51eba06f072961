import sharp from "sharp";
import type { Context } from "#lib/context.ts";
import { invalid } from "#lib/errors.ts";
import { addMedia } from "#lib/media/add.ts";
import { findProduct } from "./find.ts";
import { changeProduct } from "./patch.ts";
import type { Product } from "./schema.ts";

/** WhatsApp's own photos are about this large; it takes none above 5 MB. */
const longestEdgePx = 2_048;
/** More is an attack on our memory, not a photograph. */
const maxPixels = 64_000_000;

/**
 * A product's photo, from whatever a camera or a browser gives. It becomes an upright JPEG without
 * what the camera wrote into it: customers get the picture, not the place where it was taken.
 */
export async function setPhoto(
  ctx: Context,
  { id, file }: { id: string; file: File },
): Promise<Product> {
  await findProduct(ctx, id);
  const bytes = await toJpeg(new Uint8Array(await file.arrayBuffer()));
  return changeProduct(ctx, id, async () => {
    const filename = `${file.name.replace(/\.\w+$/, "") || "photo"}.jpg`;
    const media = await addMedia(ctx, { bytes, mimeType: "image/jpeg", filename });
    return { imageId: media.id };
  });
}

async function toJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels })
      .autoOrient()
      .resize({
        width: longestEdgePx,
        height: longestEdgePx,
        fit: "inside",
        withoutEnlargement: true,
      })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    throw invalid("file", {
      id: "Berkas ini bukan foto yang dapat dibaca. Pakai JPEG, PNG atau WebP.",
      en: "This file is not a photo that can be read. Use JPEG, PNG or WebP.",
    });
  }
}
