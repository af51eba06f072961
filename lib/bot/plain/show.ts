import type { CatalogItem, Source } from "../think.ts";
import type { Wishes } from "./intent.ts";
import { count, nameOf, rangeOf, rupiah } from "./money.ts";
import type { Phrases } from "./phrases.ts";

export const listedAtMost = 5;
const describedChars = 280;

/** A piece of the one message, with what it rests on. */
export type Part = {
  text: string;
  /** How the customer may go on; not said when a person takes over. */
  ask?: string;
  sources: Source[];
  productIds: string[];
};

export const plain = (text: string): Part => ({ text, sources: [], productIds: [] });

const sourceOf = (item: CatalogItem): Source => ({
  kind: "product",
  id: item.id,
  title: nameOf(item),
});

/** Prices live in the price: a sum in a description may be last year's. */
const mentionsMoney = /rp\.?\s*\d|\d\s*(?:rb|ribu|k|jt|juta)\b|idr|\d{1,3}[.,]\d{3}/iu;

/** The first sentences of a description, without those that speak of money. */
export function descriptionOf({ description }: CatalogItem, mostChars = describedChars): string {
  const sentences = description.slice(0, 4000).split(/(?<=[.!?])\s+|\n+/);
  let text = "";
  for (const sentence of sentences) {
    const clean = sentence.replace(/\s+/g, " ").trim();
    if (clean === "" || mentionsMoney.test(clean)) continue;
    if (text.length + clean.length > mostChars) break;
    text = `${text} ${clean}`.trim();
  }
  return text;
}

/** One product: name, price, stock, and how to go on. */
export function showOne(
  item: CatalogItem,
  say: Phrases,
  wishes: Wishes,
  more: { header?: string | undefined; described: boolean; pieces: number },
): Part {
  const soldOut = item.stock !== null && item.stock <= 0;
  const tooFew = item.stock !== null && more.pieces > item.stock;
  const askedStock = wishes.stock && !wishes.price && !more.header;
  let first = say.named(item);
  if (soldOut) first = say.soldOut(item);
  else if (tooFew) first = say.tooFew(item);
  else if (askedStock) first = say.inStock(item);
  const description = more.described || !wishes.plainly ? descriptionOf(item) : "";
  const lines = [more.header, [first, description].filter(Boolean).join(" ")].filter(Boolean);
  const ask = soldOut ? "" : say.toOrder;
  return { text: lines.join("\n"), ask, sources: [sourceOf(item)], productIds: [item.id] };
}

/** Several products, numbered, so that "nomor 2" can follow. */
export function showList(
  items: readonly CatalogItem[],
  say: Phrases,
  more: { header: string; left: boolean; pick: boolean },
): Part {
  const lines = items.map(
    (item, at) =>
      `${count(at + 1)}. ${nameOf(item)} · ${rupiah(item.priceIdr)} · ${say.stock(item.stock)}`,
  );
  const footer = [more.pick ? say.pick : "", more.left ? say.more : ""].filter(Boolean).join(" ");
  return {
    text: [more.header, ...lines].join("\n"),
    ask: footer,
    sources: items.map(sourceOf),
    productIds: items.map(({ id }) => id),
  };
}

export const rangeHeader = (items: readonly CatalogItem[], say: Phrases) =>
  say.headers.range(rangeOf(items));
