import { z } from "zod";
import { variants } from "./variants.ts";

/** WhatsApp's largest kind is a document of 100 MB; the form around it needs a little, too. */
export const uploadLimitBytes = 101 * 1024 * 1024;

export const UploadMedia = z.strictObject({ file: z.file().min(1) }).meta({ id: "UploadMedia" });
export type UploadMedia = z.infer<typeof UploadMedia>;

export const ReadMedia = z.object({
  variant: z.enum(variants).optional().meta({
    description:
      "A picture made anew for a screen, as WebP and without what a camera wrote into it: `icon` for a face or a row, square, `thumbnail` for a bubble, `preview` for a whole screen. Absent: the file as it came.",
  }),
});
export type ReadMedia = z.infer<typeof ReadMedia>;

export const MediaFile = z
  .object({
    id: z.string(),
    url: z.string(),
    mimeType: z.string(),
    size: z.number().int(),
    filename: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    thumbnailUrl: z.string().nullable(),
  })
  .meta({ id: "MediaFile" });
export type MediaFile = z.infer<typeof MediaFile>;
