import { createHash } from "node:crypto";
import sharp from "sharp";

/** 64 megapixels: more is an attack on our memory, not a photograph. */
const maxPixels = 64_000_000;

export type Inspected = { sha256: string; width: number | null; height: number | null };

/** What the bytes themselves say; size for pictures, so that screens can reserve their place. */
export async function inspect(bytes: Uint8Array, mimeType: string): Promise<Inspected> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (!mimeType.startsWith("image/")) return { sha256, width: null, height: null };
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: maxPixels }).metadata();
    return { sha256, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return { sha256, width: null, height: null };
  }
}
