import { invalid } from "#lib/errors.ts";
import { openPicture } from "./pixels.ts";

type Wanted = {
  longestEdgePx: number;
  /** Cut to a square, around what catches the eye. */
  square?: boolean;
};

/**
 * A photo, from whatever a camera or a browser gives: an upright JPEG without what the camera wrote
 * into it. Throws VALIDATION_ERROR for what is no photo.
 */
export async function toJpeg(
  bytes: Uint8Array,
  { longestEdgePx: edge, square = false }: Wanted,
): Promise<Uint8Array> {
  try {
    return await openPicture(bytes)
      .autoOrient()
      .resize({
        width: edge,
        height: edge,
        fit: square ? "cover" : "inside",
        position: "attention",
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
