import { createHash } from "node:crypto";
import sharp from "sharp";
import { maxPixels } from "./pixels.ts";

export type Inspected = {
  sha256: string;
  width: number | null;
  height: number | null;
  /** It says to be a picture larger than anybody's memory should have to hold. */
  tooLarge: boolean;
  /** What a camera wrote beside the picture: where, when, with what. */
  hasNotes: boolean;
};

/** What the bytes themselves say; size for pictures, so that screens can reserve their place. */
export async function inspect(bytes: Uint8Array, mimeType: string): Promise<Inspected> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const unknown = { sha256, width: null, height: null, tooLarge: false, hasNotes: false };
  if (!mimeType.startsWith("image/")) return unknown;
  try {
    // Only its head is read here, however large it says to be.
    const { autoOrient, exif, xmp, iptc } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata();
    const { width, height } = autoOrient;
    const hasNotes = [exif, xmp, iptc].some((note) => note !== undefined);
    return { sha256, width, height, tooLarge: width * height > maxPixels, hasNotes };
  } catch {
    return unknown;
  }
}
