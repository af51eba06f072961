import pLimit from "p-limit";
import { processWide } from "#lib/process-wide.ts";
import { openPicture } from "./pixels.ts";

export type Pictures = {
  width: number;
  height: number;
  thumbnail: Uint8Array;
  /** null: the thumbnail is as large as the picture itself. */
  preview: Uint8Array | null;
  icon: Uint8Array;
  placeholder: string;
};

/** A bubble is 304 px wide; twice that for fine screens, and more height for what is cut off. */
const thumbnailPx = { width: 640, height: 1_280 };
const previewPx = { width: 2_048, height: 2_048 };
const iconPx = { width: 160, height: 160 };
const blurPx = { width: 16, height: 16 };
/** What moves is kept moving as long as that is cheap. */
const movingPixels = 16_000_000;
const fit = { fit: "inside", withoutEnlargement: true } as const;

/** Unfolded, each may take a quarter of a gigabyte. */
const oneAtATime = () => processWide("pictures made", () => pLimit(1));

/** What the screens need of a picture, made anew: nothing of its sender's bytes is in it. */
export const picturesOf = (bytes: Uint8Array): Promise<Pictures | null> =>
  oneAtATime()(() => make(bytes));

async function make(bytes: Uint8Array): Promise<Pictures | null> {
  try {
    const { autoOrient, pages = 1 } = await openPicture(bytes).metadata();
    const { width, height } = autoOrient;
    const animated = pages > 1 && width * height * pages <= movingPixels;
    const large = width > thumbnailPx.width || height > thumbnailPx.height;
    const preview =
      large && !animated
        ? await openPicture(bytes)
            .autoOrient()
            .resize({ ...previewPx, ...fit })
            .webp({ quality: 80 })
            .toBuffer()
        : null;
    const thumbnail = await (preview ? openPicture(preview) : openPicture(bytes, { animated }))
      .autoOrient()
      .resize({ ...thumbnailPx, ...fit })
      .webp({ quality: 74 })
      .toBuffer();
    const icon = await openPicture(thumbnail)
      .resize({ ...iconPx, fit: "cover", position: "attention", withoutEnlargement: true })
      .webp({ quality: 74 })
      .toBuffer();
    const placeholder = await placeholderOf(thumbnail);
    return { width, height, thumbnail, preview, icon, placeholder };
  } catch {
    // Broken, or no format of ours: the file is served as it is.
    return null;
  }
}

/** A handful of pixels, which a browser stretches to a blur: some 100 bytes, and no code. */
async function placeholderOf(thumbnail: Uint8Array): Promise<string> {
  const tiny = await openPicture(thumbnail)
    .resize({ ...blurPx, ...fit })
    .webp({ quality: 20, alphaQuality: 20, smartSubsample: true })
    .toBuffer();
  return `data:image/webp;base64,${tiny.toString("base64")}`;
}
