import type { Context } from "#lib/context.ts";
import type { Place } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { presentProduct } from "./present.ts";
import { type ListProducts, lowStock, type Product } from "./schema.ts";

/** More words than this only make a search slower. */
const maxWords = 8;
/** The share of a word's three-letter pieces that a name must have to be what was meant. */
const alike = 0.45;
/** Shorter words have too few pieces to tell a typing error from another word. */
const shortestMistyped = 4;

type Asked = Pick<ListProducts, "active" | "stock"> & {
  q: string;
  limit: number;
  place: Place | null;
};
type Found = { items: Product[]; next: Place | null };

/**
 * Every word must be in a product: in its name, code or description, as a beginning, or by its
 * Indonesian stem. Only where nothing has them all are typing errors in the name forgiven; which of
 * the two it was is part of the place, so that turning pages never changes what is looked for.
 */
export async function searchProducts(ctx: Context, asked: Asked): Promise<Found> {
  const words = wordsOf(asked.q);
  if (words.length === 0) return { items: [], next: null };
  const mode = asked.place?.[0] ?? "exact";
  const found = await search(ctx, words, asked, mode === "exact");
  if (found.items.length > 0 || asked.place) return found;
  return search(ctx, words, asked, false);
}

/** Letters and digits, as the migration takes them out of a product. */
function wordsOf(q: string): string[] {
  const words =
    q
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, maxWords);
}

async function search(
  ctx: Context,
  words: string[],
  { active, stock, limit, place }: Asked,
  exact: boolean,
): Promise<Found> {
  const conditions = [
    Prisma.sql`p.tenant_id = ${ctx.tenantId}::uuid AND p.archived_at IS NULL`,
    ...(active === undefined ? [] : [Prisma.sql`p.active = ${active}`]),
    ...(stock === "out" ? [Prisma.sql`p.stock = 0`] : []),
    ...(stock === "low" ? [Prisma.sql`p.stock BETWEEN 1 AND ${lowStock}`] : []),
    ...words.map((word) => (exact ? holds(word) : holdsOrResembles(word))),
  ];
  const after = place
    ? Prisma.sql`WHERE (score, id) < (${place[1]}::int, ${place[2]}::uuid)`
    : Prisma.empty;
  const hits = await ctx.db.$queryRaw<{ id: string; score: number }[]>`
    SELECT id, score FROM (
      SELECT p.id, (${Prisma.join(words.map(worth), " + ")})::int AS score
      FROM products p WHERE ${Prisma.join(conditions, " AND ")}) AS hits
    ${after} ORDER BY score DESC, id DESC LIMIT ${limit + 1}`;
  const page = hits.slice(0, limit);
  const last = page.at(-1);
  const next = hits.length > limit && last ? [exact ? "exact" : "typo", last.score, last.id] : null;
  return { items: await readAll(ctx, page), next };
}

const plain = (word: string, where: string) =>
  Prisma.sql`p.search @@ to_tsquery('simple', ${`${word}:${where}`})`;
const stem = (word: string, where: string) =>
  Prisma.sql`p.search @@ to_tsquery('indonesian', ${`${word}:${where}`})`;
const resemblance = (word: string) => Prisma.sql`word_similarity(${word}, p.name)`;

const holds = (word: string) =>
  Prisma.sql`p.search @@ (to_tsquery('simple', ${`${word}:*AC`}) || to_tsquery('indonesian', ${`${word}:BD`}))`;

const holdsOrResembles = (word: string) =>
  word.length < shortestMistyped
    ? holds(word)
    : Prisma.sql`(${holds(word)} OR ${resemblance(word)} >= ${alike})`;

/** Whole words before beginnings, names and codes before descriptions, typing errors last. */
const worth = (word: string) => Prisma.sql`CASE
  WHEN ${plain(word, "A")} THEN 800 WHEN ${plain(word, "*A")} THEN 600
  WHEN ${stem(word, "B")} THEN 500 WHEN ${plain(word, "*C")} THEN 300
  WHEN ${stem(word, "D")} THEN 200 ELSE 100 * ${resemblance(word)} END`;

async function readAll(ctx: Context, hits: { id: string }[]): Promise<Product[]> {
  const rows = await ctx.db.product.findMany({
    where: { tenantId: ctx.tenantId, id: { in: hits.map(({ id }) => id) } },
  });
  const byId = new Map(rows.map((row) => [row.id, presentProduct(row)]));
  return hits.flatMap(({ id }) => byId.get(id) ?? []);
}
