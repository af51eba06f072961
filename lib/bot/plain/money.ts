import type { CatalogItem } from "../think.ts";

const figures = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** `Rp 245.000`, with a space that never breaks the line. */
export const rupiah = (amountIdr: number) => `Rp\u00a0${figures.format(amountIdr)}`;

export const count = (pieces: number) => figures.format(pieces);

export function rangeOf(items: readonly CatalogItem[]): string {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { priceIdr } of items) {
    least = Math.min(least, priceIdr);
    most = Math.max(most, priceIdr);
  }
  return least === most ? rupiah(least) : `${rupiah(least)}–${rupiah(most)}`;
}

const longestNameChars = 200;

export const nameOf = ({ name }: CatalogItem) =>
  name.replace(/\s+/g, " ").trim().slice(0, longestNameChars);
