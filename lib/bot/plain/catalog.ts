import type { CatalogItem } from "../think.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import { addressWords, ordinaryWords, stopWords } from "./common-words.ts";
import { synonyms } from "./synonyms.ts";
import { spellOut, tokens } from "./words.ts";

const describedWeight = 0.4;
/** A pasted novel must not be spell-checked against the whole catalog. */
const searchedTokens = 40;
/** More than a list shows: then a name's first word decides. */
const tooMany = 5;

/** What one typed word found: products and how surely. */
type Hit = {
  at: number;
  words: string[];
  quality: number;
  everyday: boolean;
  described: boolean;
  /** The words are parts of the one typed, not guesses at it. */
  joined: boolean;
};
type Reading = {
  hits: Hit[];
  /** Positions of words that no product has. */
  unknown: number[];
};

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

export type Search = {
  index: CatalogIndex;
  /** Words that name the shop. */
  ignored: ReadonlySet<string>;
  /** Spell-checking is dear: a turn has only so many tries, counted down. */
  guessesLeft: number;
};

const guessesInATurn = 24;

export const searchOf = (index: CatalogIndex, shopName: string): Search => ({
  index,
  ignored: new Set(tokens(shopName)),
  guessesLeft: guessesInATurn,
});

function hitOf(search: Search, token: string, at: number): Hit | "unknown" | null {
  const hit = (
    words: string[],
    quality: number,
    how: "described" | "joined" | null = null,
  ): Hit => ({
    at,
    words,
    quality,
    described: how === "described",
    joined: how === "joined",
    everyday: words.every((word) => ordinaryWords.has(word)),
  });
  const { index, ignored } = search;
  const word = spellOut(token);
  if (stopWords.has(token) || stopWords.has(word) || addressWords.has(token)) return null;
  if (index.vocabulary.has(token)) return hit([token], 1);
  if (index.vocabulary.has(word)) return hit([word], 1);
  const alike = [...(synonyms.get(token) ?? []), ...(synonyms.get(word) ?? [])];
  const sold = alike.filter((other) => index.vocabulary.has(other));
  if (sold.length > 0) return hit(sold, 0.9);
  if (token.length < 2 || /^\d/.test(token)) return null;
  if (ordinaryWords.has(token) || ordinaryWords.has(word)) return null;
  const joined = index.compounds().partsOf.get(word);
  if (joined) return hit([...joined], 0.95, "joined");
  if (search.guessesLeft-- <= 0) return null;
  const near = index.vocabulary.nearest(word);
  if (near) return hit(near.words, near.quality);
  const nearJoined = word.length >= 8 ? index.compounds().vocabulary.nearest(word) : null;
  const parts = nearJoined?.words.flatMap((whole) => index.compounds().partsOf.get(whole) ?? []);
  if (parts && parts.length > 0) return hit(parts, 0.8, "joined");
  const described = [word, token, ...alike].find((other) => index.described().has(other));
  if (described) return hit([described], describedWeight, "described");
  return ignored.has(token) ? null : "unknown";
}

function read(search: Search, typed: readonly string[]): Reading {
  const reading: Reading = { hits: [], unknown: [] };
  const { vocabulary } = search.index;
  for (let at = 0; at < Math.min(typed.length, searchedTokens); at++) {
    const token = typed[at] ?? "";
    const joined = token + (typed[at + 1] ?? "");
    if (joined !== token && joined.length >= 6 && vocabulary.has(joined)) {
      reading.hits.push({
        at: at++,
        words: [joined],
        quality: 1,
        everyday: false,
        described: false,
        joined: false,
      });
      continue;
    }
    const hit = hitOf(search, token, at);
    if (hit === "unknown") reading.unknown.push(at);
    else if (hit) reading.hits.push(hit);
  }
  return reading;
}

/** A single letter or a bare number only tips the scales: "2" is in many names and sentences. */
const tells = (hit: Hit) => !hit.words.every((word) => word.length < 2 || /^[\d.,]+$/.test(word));

type Score = { total: number; hits: Set<Hit> };

function scoresOf({ index }: Search, hits: readonly Hit[], among: ReadonlySet<string> | null) {
  const scores = new Map<number, Score>();
  for (const hit of hits) {
    const best = new Map<number, number>();
    for (const word of hit.words) {
      const weight = index.weightOf(word) * hit.quality;
      const postings = hit.described ? index.described() : index.named;
      for (const product of postings.get(word) ?? []) {
        const sofar = best.get(product) ?? 0;
        best.set(product, hit.joined ? sofar + weight : Math.max(sofar, weight));
      }
    }
    for (const [product, weight] of best) {
      if (among && !among.has(index.items[product]?.id ?? "")) continue;
      const score = scores.get(product) ?? { total: 0, hits: new Set<Hit>() };
      score.total += tells(hit) ? weight : weight * 0.1;
      if (tells(hit)) score.hits.add(hit);
      scores.set(product, score);
    }
  }
  return scores;
}

/** The share of a product's name that was said. */
function nameShare(index: CatalogIndex, product: number, said: ReadonlySet<string>): number {
  const name = (index.namesOf[product] ?? []).filter(
    (word) => word.length > 1 && !/^\d/.test(word),
  );
  if (name.length === 0) return 0;
  return name.filter((word) => said.has(word)).length / name.length;
}

/** Words that no product has and no everyday talk explains: "ada *sepatu*?" */
export const strangersIn = (search: Search, typed: readonly string[]): number =>
  read(search, typed).unknown.length;

function bySku({ index }: Search, typed: readonly string[]): CatalogItem | null {
  for (let from = 0; from < Math.min(typed.length, searchedTokens); from++) {
    let joined = "";
    for (let to = from; to < Math.min(from + 6, typed.length); to++) {
      joined += typed[to];
      const product = index.bySku.get(joined);
      const item = product === undefined ? undefined : index.items[product];
      // Bare digits and common words are not taken for a product's code.
      if (item && (to > from || (/\D/.test(joined) && !stopWords.has(spellOut(joined)))))
        return item;
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
  const scores = scoresOf(search, hits, among);
  let top: Score | null = null;
  for (const score of scores.values()) if (!top || score.total > top.total) top = score;
  if (!top || top.hits.size === 0) return null;
  const covered = top.hits.size;
  const sure = [...top.hits].some((hit) => hit.quality >= 0.85 && !hit.described);
  const telling = hits.filter(tells).length + unknown.length;
  if (!sure && covered < 2 && covered / telling < 0.5) return null;
  const { index } = search;
  const least = top.total * 0.8;
  const said = new Set(hits.flatMap((hit) => hit.words));
  const kept = [...scores]
    .filter(([, score]) => score.hits.size === covered && score.total >= least)
    .map(([product, { total }]) => ({ product, total, share: nameShare(index, product, said) }))
    .sort((a, b) => b.total - a.total || b.share - a.share || a.product - b.product);
  const whole = kept.filter(
    ({ product, share }) => share === 1 && (index.namesOf[product]?.length ?? 0) > 1,
  );
  // "kemeja" is first what is called so: a tailor's "jasa jahit kemeja" only fills a short list.
  const headed = kept.filter(({ product }) => said.has(index.namesOf[product]?.[0] ?? ""));
  const few = kept.length > tooMany && headed.length > 0 ? headed : kept;
  const chosen = whole.length === 1 ? whole : few;
  const places = new Set([...top.hits].map((hit) => hit.at));
  const elsewhere = hits.filter((hit) => tells(hit) && !hit.described && !hit.everyday);
  const missed = [...elsewhere.map((hit) => hit.at), ...unknown];
  return {
    items: chosen.flatMap(({ product }) => index.items[product] ?? []),
    covered,
    nearly: missed.some((at) => !places.has(at) && (places.has(at - 1) || places.has(at + 1))),
    weak: [...top.hits].every((hit) => hit.everyday || hit.described),
    exact: whole.length === 1,
  };
}
