import type { CatalogIndex } from "./catalog-index.ts";
import { addressWords, ordinaryWords, stopWords } from "./common-words.ts";
import { type Vocabulary, vocabularyOf } from "./nearest.ts";
import { synonyms } from "./synonyms.ts";
import { spellOut, tokens } from "./words.ts";

const describedWeight = 0.4;
const codedWeight = 0.8;
/** In a larger catalog two names run together must be spelled right. */
const compoundsGuessed = 1000;
/** A pasted novel must not be spell-checked against the whole catalog. */
export const searchedTokens = 40;

/** What one typed word found: products and how surely. */
export type Hit = {
  at: number;
  words: string[];
  quality: number;
  everyday: boolean;
  /** Where the words are: a name, a description, a code. */
  source: "named" | "described" | "coded";
  /** The words are parts of the one typed, not guesses at it. */
  joined: boolean;
};
export type Reading = {
  hits: Hit[];
  /** Positions of words that no product has. */
  unknown: number[];
};

export type Search = {
  index: CatalogIndex;
  /** Words that name the shop. */
  ignored: Vocabulary;
  /** Spell-checking is dear: a turn has only so many tries, counted down. */
  guessesLeft: number;
};

const guessesInATurn = 24;

export const searchOf = (index: CatalogIndex, shopName: string): Search => ({
  index,
  ignored: vocabularyOf(tokens(shopName)),
  guessesLeft: guessesInATurn,
});

/** "megamendung" is two words of the catalog written as one. */
function halvesOf({ vocabulary }: CatalogIndex, word: string): string[] | null {
  for (let at = 3; at <= word.length - 3; at++) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => vocabulary.has(half))) return halves;
  }
  return null;
}

function hitOf(search: Search, token: string, at: number): Hit | "unknown" | null {
  const hit = (
    words: string[],
    quality: number,
    how: "described" | "coded" | "joined" | null = null,
  ): Hit => ({
    at,
    words,
    quality,
    source: how === "described" || how === "coded" ? how : "named",
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
  const numbered = /^(\p{L}{2,})\d+$/u.exec(token)?.[1];
  if (numbered && index.vocabulary.has(numbered)) return hit([numbered], 0.9);
  if (ordinaryWords.has(token) || ordinaryWords.has(word)) return null;
  const halves = halvesOf(index, word);
  if (halves) return hit(halves, 0.95, "joined");
  if (search.guessesLeft-- <= 0) return null;
  const near = index.vocabulary.nearest(word);
  if (near) return hit(near.words, near.quality);
  const nearJoined =
    word.length >= 8 && index.items.length <= compoundsGuessed
      ? index.compounds().vocabulary.nearest(word)
      : null;
  const parts = nearJoined?.words.flatMap((whole) => index.compounds().partsOf.get(whole) ?? []);
  if (parts && parts.length > 0) return hit(parts, 0.8, "joined");
  const described = [word, token, ...alike].find((other) => index.described(other).length > 0);
  if (described) return hit([described], describedWeight, "described");
  if (index.coded().has(word)) return hit([word], codedWeight, "coded");
  return ignored.nearest(word) ? null : "unknown";
}

export function read(search: Search, typed: readonly string[]): Reading {
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
        source: "named",
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
export const tells = (hit: Hit) =>
  !hit.words.every((word) => word.length < 2 || /^[\d.,]+$/.test(word));

/** Words that no product has and no everyday talk explains: "ada *sepatu*?" */
export const strangersIn = (search: Search, typed: readonly string[]): number =>
  read(search, typed).unknown.length;
