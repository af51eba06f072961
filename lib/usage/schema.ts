import { z } from "zod";
import { queryInteger } from "#lib/page.ts";

const count = z.number().int();
const date = z.iso.date();

export const ReadUsage = z.object({ days: queryInteger(1, 90, 30) });
export type ReadUsage = z.infer<typeof ReadUsage>;

export const ExportUsage = ReadUsage.extend({
  by: z
    .enum(["day", "key", "person"])
    .default("day")
    .meta({ description: "A row for each day, key, or person of the team." }),
  separator: z.enum([",", ";"]).default(",").meta({
    description: "Spreadsheets set to Indonesian open `;`.",
  }),
});
export type ExportUsage = z.infer<typeof ExportUsage>;

const bySender = z
  .object({ bot: count, human: count, api: count, phone: count, template: count })
  .meta({ description: "Disjoint: a template counts as one, whoever sent it." });

export const Usage = z
  .object({
    from: date.meta({ description: "The first day, in the tenant's zone." }),
    to: date.meta({ description: "The last day: today." }),
    timezone: z.string(),
    totals: z.object({
      creditsUsed: count,
      messagesIn: count,
      messagesOut: bySender,
      failed: count.meta({ description: "Of those that went out, how many failed in the end." }),
      handoffs: count,
      resolved: count,
      conversations: count.meta({ description: "Conversations that began." }),
    }),
    daily: z
      .array(
        z.object({
          date,
          creditsUsed: count,
          messagesIn: count,
          messagesOut: count,
          messagesOutBy: bySender,
          handoffs: count,
        }),
      )
      .meta({ description: "One row a day, zeros included." }),
    byKey: z.array(
      z.object({
        keyId: z.string(),
        name: z.string(),
        requests: count.meta({ description: "Some seconds behind; a crash may forget the last." }),
        messagesOut: count,
      }),
    ),
    byPerson: z
      .array(z.object({ personId: z.string(), name: z.string(), messagesOut: count }))
      .meta({
        description:
          "Who of the team sent how much, templates included; those who have left are still told.",
      }),
    storage: z.object({ usedBytes: count, quotaBytes: count.nullable() }).meta({
      description: "What files take up now, and what they may; null: as much as there is.",
    }),
  })
  .meta({ id: "Usage" });
export type Usage = z.infer<typeof Usage>;
