import { z } from "zod";

/** WhatsApp's largest kind is a document of 100 MB; the form around it needs a little, too. */
export const uploadLimitBytes = 101 * 1024 * 1024;

export const UploadMedia = z.strictObject({ file: z.file().min(1) }).meta({ id: "UploadMedia" });
export type UploadMedia = z.infer<typeof UploadMedia>;

export const MediaFile = z
  .object({
    id: z.string(),
    url: z.string(),
    mimeType: z.string(),
    size: z.number().int(),
    filename: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
  })
  .meta({ id: "MediaFile" });
export type MediaFile = z.infer<typeof MediaFile>;
