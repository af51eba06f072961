import { z } from "zod";

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
