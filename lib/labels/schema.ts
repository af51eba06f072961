import { z } from "zod";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

export const LabelName = textUpTo(50);
const Hue = z.number().int().min(0).max(359);

export const Label = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Degrees on the colour circle. */
    hue: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Label" });
export type Label = z.infer<typeof Label>;

export const ListLabels = PageQuery;

export const CreateLabel = z
  .strictObject({ name: LabelName, hue: Hue.optional() })
  .meta({ id: "CreateLabel" });
export type CreateLabel = z.infer<typeof CreateLabel>;

export const PatchLabel = z
  .strictObject({ name: LabelName.optional(), hue: Hue.optional() })
  .meta({ id: "PatchLabel" });
export type PatchLabel = z.infer<typeof PatchLabel>;
