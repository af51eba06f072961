import { z } from "zod";
import { findProducts } from "../../plain/catalog.ts";
import { indexOf } from "../../plain/catalog-index.ts";
import { rupiah } from "../../plain/money.ts";
import { searchOf } from "../../plain/reading.ts";
import { descriptionOf } from "../../plain/show.ts";
import { tokens } from "../../plain/words.ts";
import type { CatalogItem, Turn } from "../../think.ts";
import type { Told } from "../told.ts";
import { tool } from "./tool.ts";

const listedAtMost = 8;
const describedChars = 1_200;

/** As the model is told of it, in figures that it may repeat as they are. */
export function tellProduct(told: Told, item: CatalogItem): object {
  told.products.set(item.id, item);
  const { id, name, priceIdr, stock } = item;
  return { id, name, price: rupiah(priceIdr), stock: stock ?? "available, not counted" };
}

const inStock = ({ stock }: CatalogItem) => stock === null || stock > 0;

export const searchProducts = tool({
  name: "search_products",
  description:
    "Search this shop's catalog. Gives names, prices and stock. Use the customer's own words, one product per search.",
  input: z.object({
    query: z
      .string()
      .max(200)
      .describe("A product's name, kind or code. Empty: the whole catalog."),
    min_price: z.number().nullish().describe("In rupiah."),
    max_price: z.number().nullish().describe("In rupiah."),
    in_stock_only: z.boolean().nullish(),
    sort: z.enum(["best_match", "cheapest", "dearest"]).nullish(),
  }),
  run(turn, told, { query, min_price, max_price, in_stock_only, sort }) {
    const found = matches(turn, query).filter(
      (item) =>
        item.priceIdr >= (min_price ?? 0) &&
        item.priceIdr <= (max_price ?? Number.POSITIVE_INFINITY) &&
        (!in_stock_only || inStock(item)),
    );
    if (sort === "cheapest") found.sort((a, b) => a.priceIdr - b.priceIdr);
    if (sort === "dearest") found.sort((a, b) => b.priceIdr - a.priceIdr);
    const products = found.slice(0, listedAtMost).map((item) => tellProduct(told, item));
    if (products.length === 0) return { products, note: "Nothing in the catalog matches." };
    return found.length > products.length ? { products, more: "There are more." } : { products };
  },
});

function matches({ catalog, shopName }: Turn, query: string): CatalogItem[] {
  const typed = tokens(query);
  if (typed.length === 0)
    return [...catalog].sort((a, b) => Number(inStock(b)) - Number(inStock(a)));
  return [...(findProducts(searchOf(indexOf(catalog), shopName), typed)?.items ?? [])];
}

export const readProduct = tool({
  name: "read_product",
  description: "One product of the catalog with its description (size, material, care …).",
  input: z.object({ id: z.string().describe("As a search gave it.") }),
  run(turn, told, { id }) {
    const item = turn.catalog.find((each) => each.id === id);
    if (!item) return { error: "There is no such product. Search for it." };
    // Without its sums: those may be last year's, and prices live in the price.
    const description = descriptionOf(item, describedChars);
    told.texts.push(description);
    return { ...tellProduct(told, item), description: description || "none" };
  },
});

const most = 10_000;

export const totalPrice = tool({
  name: "total_price",
  description: "Works out what several pieces cost together. Never add or multiply yourself.",
  input: z.object({
    items: z
      .array(z.object({ id: z.string(), quantity: z.number().int().min(1).max(most) }))
      .min(1)
      .max(20),
  }),
  run(turn, told, { items }) {
    const lines = items.map(({ id, quantity }) => ({
      quantity,
      item: turn.catalog.find((each) => each.id === id),
    }));
    if (lines.some(({ item }) => !item)) return { error: "An id is unknown. Search first." };
    let total = 0;
    const priced = lines.flatMap(({ item, quantity }) => {
      if (!item) return [];
      const sum = item.priceIdr * quantity;
      total += sum;
      told.sums.add(sum);
      told.quantities.add(quantity);
      const enough = item.stock === null || item.stock >= quantity;
      return { ...tellProduct(told, item), quantity, sum: rupiah(sum), enough_in_stock: enough };
    });
    told.sums.add(total);
    return { lines: priced, total: rupiah(total), note: "Without shipping." };
  },
});
