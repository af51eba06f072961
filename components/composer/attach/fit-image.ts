import { typeOf } from "../sending.ts";
import { problemOf } from "./limits.ts";

/** WhatsApp itself sends no larger ones. */
const longestEdgePx = 2_560;
const quality = 0.86;
const foreign = /^image\/(webp|avif|bmp|heic|heif)$/;

/**
 * A photo as WhatsApp takes one: what is too large, or of a kind that phones do not show, becomes a
 * JPEG here, before it travels. What this browser cannot read stays as it is.
 */
export async function fitImage(file: File): Promise<File> {
  const tooLarge = typeOf(file.type) === "image" && problemOf(file)?.name === "tooLarge";
  if (!tooLarge && !foreign.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestEdgePx / Math.max(picture.width, picture.height));
    const width = Math.round(picture.width * scale);
    const height = Math.round(picture.height * scale);
    const canvas = new OffscreenCanvas(width, height);
    const draw = canvas.getContext("2d");
    if (!draw) return file;
    draw.fillStyle = "white";
    draw.fillRect(0, 0, width, height);
    draw.drawImage(picture, 0, 0, width, height);
    picture.close();
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    return new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
  } catch {
    return file;
  }
}
