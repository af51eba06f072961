import { z } from "zod";

const digits = /^\d+$/;

/** A whole number in a query: decimal digits and nothing else, so neither 1e1 nor 0x10 nor +5. */
export const queryInteger = (min: number, max: number, otherwise: number) =>
  z
    .preprocess(
      (given) => (typeof given === "string" && digits.test(given) ? Number(given) : given),
      z.number().int().min(min).max(max),
    )
    .default(otherwise)
    // Of what is read before it is checked the document's writer does not tell the default.
    .meta({ override: { default: otherwise } });

/** The query of every list. */
export const PageQuery = z.object({
  limit: queryInteger(1, 100, 25),
  cursor: z.string().min(1).max(2_000).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export type Page<T> = { items: T[]; nextCursor: string | null };
