import { z } from "zod";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

const time = z.iso.datetime();

/** The limits of an answer's fields. A turn may put three answers into one message of 4,096. */
const Question = textUpTo(300);
const Variants = z
  .array(Question)
  .max(20)
  .meta({ description: "The same question in other words." });
const Keywords = z
  .array(textUpTo(60))
  .max(30)
  .meta({ description: "Words that settle it wherever they stand: `ongkir`." });
const Text = textUpTo(2_000);

export const Answer = z
  .object({
    id: z.string(),
    question: z.string(),
    variants: z.array(z.string()),
    keywords: z.array(z.string()),
    answer: z.string().meta({ description: "Said word for word, in WhatsApp's markup." }),
    active: z.boolean().meta({ description: "Inactive ones are not known to the bot." }),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: "Answer" });
export type Answer = z.infer<typeof Answer>;

export const ListAnswers = PageQuery.extend({
  q: textUpTo(200).optional().meta({ description: "Looks in questions, keywords and answers." }),
  active: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
});
export type ListAnswers = z.infer<typeof ListAnswers>;

export const CreateAnswer = z
  .strictObject({
    question: Question,
    variants: Variants.default([]),
    keywords: Keywords.default([]),
    answer: Text,
    active: z.boolean().default(true),
  })
  .meta({ id: "CreateAnswer" });
export type CreateAnswer = z.infer<typeof CreateAnswer>;

export const PatchAnswer = z
  .strictObject({
    question: Question.optional(),
    variants: Variants.optional(),
    keywords: Keywords.optional(),
    answer: Text.optional(),
    active: z.boolean().optional(),
  })
  .meta({ id: "PatchAnswer" });
export type PatchAnswer = z.infer<typeof PatchAnswer>;
