import type { CatalogItem } from "../think.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import { stopWords } from "./common-words.ts";
import { type Hit, read, type Search, searchedTokens, tells } from "./reading.ts";
import { spellOut } from "./words.ts";

/** More than a list shows: then a name's first word decides. */
const tooMany = 5;
/** Digits alone are a code only when they are as long as one. */
const shortestBarcode = 6;

export type Found = {
  /** Best first. */
  items: CatalogItem[];
  /** How many of the customer's words the best have. */
  covered: number;
  /** Something named beside them is not in them: "kemeja parang *ungu*". */
  nearly: boolean;
  /** Only everyday words or descriptions matched: no proof that a product was meant. */
  weak: boolean;
  /** Everything in the name was said. */
  exact: boolean;
};

function productsWith(index: CatalogIndex, { source }: Hit, word: string): readonly number[] {
  if (source === "described") return index.described(word);
  return (source === "named" ? index.named : index.coded()).get(word) ?? [];
}

/** What one hit is worth to each product it is in. */
function worthOf(index: CatalogIndex, hit: Hit): Map<number, number> {
  const worth = new Map<number, number>();
  const scale = hit.quality * (tells(hit) ? 1 : 0.1);
  for (const word of hit.words) {
    const weight = index.weightOf(word) * scale;
    for (const product of productsWith(index, hit, word)) {
      const sofar = worth.get(product) ?? 0;
      worth.set(product, hit.joined ? sofar + weight : Math.max(sofar, weight));
    }
  }
  return worth;
}

type Scored = { product: number; total: number; share: number };

/** Products with as many of the words as the best has, and nearly as telling ones. */
function bestOf({ index }: Search, hits: readonly Hit[], among: ReadonlySet<string> | null) {
  // Plain arrays of numbers: a word like "kemeja" is in every product of a large shop.
  const totals = new Float64Array(index.items.length);
  const covers = new Uint8Array(index.items.length);
  for (const hit of hits) {
    const telling = tells(hit) ? 1 : 0;
    for (const [product, weight] of worthOf(index, hit)) {
      totals[product] = (totals[product] ?? 0) + weight;
      covers[product] = (covers[product] ?? 0) + telling;
    }
  }
  if (among) {
    index.items.forEach(({ id }, product) => {
      if (!among.has(id)) totals[product] = 0;
    });
  }
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  const top = totals.indexOf(most);
  const covered = covers[top] ?? 0;
  if (most === 0 || covered === 0) return null;
  const said = new Set(hits.flatMap((hit) => hit.words));
  const kept: Scored[] = [];
  totals.forEach((total, product) => {
    if (total < most * 0.8 || covers[product] !== covered) return;
    kept.push({ product, total, share: nameShare(index, product, said) });
  });
  kept.sort((a, b) => b.total - a.total || b.share - a.share || a.product - b.product);
  const topHits = hits.filter(
    (hit) => tells(hit) && hit.words.some((word) => productsWith(index, hit, word).includes(top)),
  );
  return { kept, covered, topHits, said };
}

/** The share of a product's name that was said. */
function nameShare(index: CatalogIndex, product: number, said: ReadonlySet<string>): number {
  let words = 0;
  let heard = 0;
  for (const word of index.namesOf[product] ?? []) {
    if (word.length < 2 || /^\d/.test(word)) continue;
    words++;
    if (said.has(word)) heard++;
  }
  return words === 0 ? 0 : heard / words;
}

function bySku({ index }: Search, typed: readonly string[]): CatalogItem | null {
  for (let from = 0; from < Math.min(typed.length, searchedTokens); from++) {
    let joined = "";
    for (let to = from; to < Math.min(from + 6, typed.length); to++) {
      joined += typed[to];
      const product = index.bySku.get(joined);
      const item = product === undefined ? undefined : index.items[product];
      const code = /\D/.test(joined)
        ? to > from || !stopWords.has(spellOut(joined))
        : joined.length >= shortestBarcode;
      if (item && code) return item;
    }
  }
  return null;
}

/** Which products a customer's words mean. */
export function findProducts(
  search: Search,
  typed: readonly string[],
  among: ReadonlySet<string> | null = null,
): Found | null {
  const coded = bySku(search, typed);
  if (coded && (!among || among.has(coded.id))) {
    return { items: [coded], covered: 1, nearly: false, weak: false, exact: true };
  }
  const { hits, unknown } = read(search, typed);
  const best = bestOf(search, hits, among);
  if (!best) return null;
  const { kept, covered, topHits, said } = best;
  const sure = topHits.some((hit) => hit.quality >= 0.85 && hit.source !== "described");
  const telling = hits.filter(tells).length + unknown.length;
  if (!sure && covered < 2 && covered / telling < 0.5) return null;
  const { index } = search;
  const whole = kept.filter(
    ({ product, share }) => share === 1 && (index.namesOf[product]?.length ?? 0) > 1,
  );
  // "kemeja" is first what is called so: a tailor's "jasa jahit kemeja" only fills a short list.
  const headed = kept.filter(({ product }) => said.has(index.namesOf[product]?.[0] ?? ""));
  const few = kept.length > tooMany && headed.length > 0 ? headed : kept;
  const chosen = whole.length === 1 ? whole : few;
  const places = new Set(topHits.map((hit) => hit.at));
  const elsewhere = hits.filter((hit) => tells(hit) && hit.source === "named" && !hit.everyday);
  const missed = [...elsewhere.map((hit) => hit.at), ...unknown];
  return {
    items: chosen.flatMap(({ product }) => index.items[product] ?? []),
    covered,
    nearly: missed.some((at) => !places.has(at) && (places.has(at - 1) || places.has(at + 1))),
    weak: topHits.every((hit) => hit.everyday || hit.source === "described"),
    exact: whole.length === 1,
  };
}
