import { openPicture } from "./pixels.ts";

const formats = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" } as const;
const quality = 90;

/**
 * The same picture, upright and without what the camera wrote into it: whom it is sent to gets the
 * picture, not the place where it was taken. null: it has to stay as it is.
 */
export async function withoutNotes(
  bytes: Uint8Array,
  mimeType: string,
): Promise<Uint8Array | null> {
  const format = formats[mimeType as keyof typeof formats];
  if (!format) return null;
  try {
    const picture = openPicture(bytes);
    const { pages = 1 } = await picture.metadata();
    // What moves comes from no camera.
    if (pages > 1) return null;
    return await picture.autoOrient().keepIccProfile().toFormat(format, { quality }).toBuffer();
  } catch {
    return null;
  }
}
