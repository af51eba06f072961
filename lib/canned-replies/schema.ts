import { z } from "zod";
import { MediaFile } from "#lib/media/schema.ts";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

const time = z.iso.datetime();

/** What is typed after `/` in the composer. */
const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}_-]{1,32}$/u);
const Text = textUpTo(4096);

export const CannedReply = z
  .object({
    id: z.string(),
    shortcut: z.string(),
    text: z.string(),
    mediaId: z.string().nullable(),
    media: MediaFile.nullable().meta({ description: "The file, while it is there." }),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: "CannedReply" });
export type CannedReply = z.infer<typeof CannedReply>;

export const ListCannedReplies = PageQuery.extend({
  q: textUpTo(200).optional(),
});
export type ListCannedReplies = z.infer<typeof ListCannedReplies>;

export const CreateCannedReply = z
  .strictObject({ shortcut: Shortcut, text: Text, mediaId: z.string().min(1).optional() })
  .meta({ id: "CreateCannedReply" });
export type CreateCannedReply = z.infer<typeof CreateCannedReply>;

export const PatchCannedReply = z
  .strictObject({
    shortcut: Shortcut.optional(),
    text: Text.optional(),
    mediaId: z.string().min(1).nullable().optional(),
  })
  .meta({ id: "PatchCannedReply" });
export type PatchCannedReply = z.infer<typeof PatchCannedReply>;
