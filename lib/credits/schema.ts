import { z } from "zod";
import { Instant } from "#lib/instant.ts";

export const bucketKinds = ["BONUS", "ROLLOVER", "ALLOWANCE", "TOPUP"] as const;
export type BucketKind = (typeof bucketKinds)[number];

/** From good to bad. */
export const levels = ["ok", "low", "critical", "empty"] as const;
export type Level = (typeof levels)[number];

const amount = z.number().int();
const time = z.iso.datetime();

export const Credits = z
  .object({
    unit: z.literal("credit"),
    available: amount.meta({ description: "What the bot can still spend." }),
    reserved: amount.meta({ description: "Set aside for messages that are on their way." }),
    period: z.object({ start: time, end: time, timezone: z.string() }),
    allowance: z.object({ granted: amount, used: amount, remaining: amount }),
    rollover: z.object({ granted: amount, remaining: amount, expiresAt: time.nullable() }),
    topUp: z.object({
      remaining: amount,
      nextExpiry: z.object({ amount, at: time }).nullable(),
    }),
    buckets: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(bucketKinds),
          granted: amount,
          remaining: amount,
          expiresAt: time.nullable(),
          order: amount,
        }),
      )
      .meta({ description: "In the order in which they are spent." }),
    lowBalance: z.object({
      level: z.enum(levels),
      projectedExhaustion: z.iso.date().nullable().meta({
        description:
          "The day in the tenant's zone on which nothing is left, at the rate of the last seven days; null when that lies beyond the month's end, where the next allowance comes.",
      }),
    }),
  })
  .meta({ id: "Credits" });
export type Credits = z.infer<typeof Credits>;

const past = {
  id: "Waktu kedaluwarsa harus di masa depan.",
  en: "The time of expiry must be in the future.",
};

export const CreateTopUp = z
  .strictObject({
    amount: z.number().int().min(1).max(10_000_000),
    expiresAt: Instant.refine((at) => Date.parse(at) > Date.now(), {
      message: past.en,
      params: past,
    })
      .optional()
      .meta({ description: "12 months from now unless said." }),
    tenantId: z.string().optional().meta({ description: "Whose credits; one's own unless said." }),
    note: z.string().trim().max(500).optional().meta({ description: "For the audit log." }),
  })
  .meta({ id: "CreateTopUp", examples: [{ amount: 500 }] });
export type CreateTopUp = z.infer<typeof CreateTopUp>;

export const TopUp = z
  .object({ id: z.string(), tenantId: z.string(), amount, expiresAt: time, createdAt: time })
  .meta({ id: "TopUp" });
export type TopUp = z.infer<typeof TopUp>;
