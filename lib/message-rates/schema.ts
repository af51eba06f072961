import { z } from "zod";
import { queryInteger } from "#lib/page.ts";

const twice = {
  message: "The same market, category and date are there twice.",
  params: {
    id: "Pasar, kategori, dan tanggal yang sama ada dua kali.",
    en: "The same market, category and date are there twice.",
  },
};

export const MessageRate = z
  .strictObject({
    market: z
      .string()
      .regex(/^([0-9]{1,4}|\*)$/)
      .meta({ description: "A calling code, like `62`; `*`: everywhere else." }),
    category: z
      .string()
      .regex(/^[a-z_]{1,60}$/)
      .meta({
        description: "As the receipts name it: marketing, utility, authentication, service.",
      }),
    effectiveFrom: z.iso.date().meta({ description: "The first day on which it counts." }),
    currency: z.string().regex(/^[A-Z]{3}$/),
    amount: z.number().min(0).max(10_000_000).meta({ description: "For one message." }),
    note: z.string().trim().min(1).max(200).nullable().default(null),
  })
  .meta({ id: "MessageRate" });
export type MessageRate = z.infer<typeof MessageRate>;

const nameOf = ({ market, category, effectiveFrom }: MessageRate) =>
  `${market} ${category} ${effectiveFrom}`;

/** The whole table; what is not in it is gone. */
export const MessageRates = z
  .strictObject({
    rates: z
      .array(MessageRate)
      .max(1_000)
      .refine((all) => new Set(all.map(nameOf)).size === all.length, twice),
  })
  .meta({
    id: "MessageRates",
    examples: [
      {
        rates: [
          {
            market: "62",
            category: "marketing",
            effectiveFrom: "2026-10-01",
            currency: "IDR",
            amount: 123.45,
            note: "Contoh, bukan harga Meta",
          },
        ],
      },
    ],
  });
export type MessageRates = z.infer<typeof MessageRates>;

export const ReadEstimate = z.object({ days: queryInteger(1, 90, 30) });
export type ReadEstimate = z.infer<typeof ReadEstimate>;

export const CostEstimate = z
  .object({
    days: z.array(
      z.object({
        date: z.iso.date(),
        currency: z.string().nullable().meta({ description: "Null: no rate is known for these." }),
        category: z.string(),
        messages: z.number().int(),
        amount: z.number().nullable(),
      }),
    ),
  })
  .meta({
    id: "CostEstimate",
    examples: [
      {
        days: [
          {
            date: "2026-11-21",
            currency: "IDR",
            category: "marketing",
            messages: 10,
            amount: 1_234.5,
          },
        ],
      },
    ],
  });
export type CostEstimate = z.infer<typeof CostEstimate>;
