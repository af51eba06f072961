import type { CatalogItem } from "../think.ts";
import { type Vocabulary, vocabularyOf } from "./nearest.ts";
import { once } from "./once.ts";
import { tokens } from "./words.ts";

const describedChars = 240;
const longestNameChars = 200;

export type CatalogIndex = {
  items: readonly CatalogItem[];
  /** The words of each product's name, in its order. */
  namesOf: readonly (readonly string[])[];
  vocabulary: Vocabulary;
  named: ReadonlyMap<string, readonly number[]>;
  /** Products that say the word early in their description. */
  described: (word: string) => readonly number[];
  /** "megamendung" → mega, mendung. */
  compounds: () => { vocabulary: Vocabulary; partsOf: ReadonlyMap<string, readonly string[]> };
  bySku: ReadonlyMap<string, number>;
  /** Parts of codes: "kmj" of KMJ-PRG-NV. */
  coded: () => ReadonlyMap<string, readonly number[]>;
  /** How telling a word is: high when few products have it. */
  weightOf: (word: string) => number;
};

function postingsOf(wordsOf: readonly (readonly string[])[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  wordsOf.forEach((words, at) => {
    for (const word of words) {
      const list = postings.get(word);
      if (!list) postings.set(word, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  });
  return postings;
}

function build(items: readonly CatalogItem[]): CatalogIndex {
  const namesOf = items.map((item) => tokens(item.name.slice(0, longestNameChars)));
  const named = postingsOf(namesOf);
  const bySku = new Map<string, number>();
  items.forEach(({ sku }, at) => {
    const joined = sku ? tokens(sku).join("") : "";
    if (joined.length >= 2) bySku.set(joined, at);
  });
  const opening = once(() =>
    items.map(({ description }) => ` ${description.slice(0, describedChars).toLowerCase()} `),
  );
  const found = new Map<string, number[]>();
  const described = (word: string) => {
    const before = found.get(word);
    if (before) return before;
    // A normalised word holds letters, figures and their points: nothing else to escape.
    const whole = new RegExp(`[^\\p{L}\\p{N}]${word.replaceAll(".", "\\.")}[^\\p{L}\\p{N}]`, "u");
    const products = opening().flatMap((text, at) =>
      text.includes(word) && whole.test(text) ? at : [],
    );
    found.set(word, products);
    return products;
  };
  const coded = once(() =>
    postingsOf(
      items.map(({ sku }) => tokens(sku ?? "").filter((part) => /^\p{L}{2,}$/u.test(part))),
    ),
  );
  const compounds = once(() => {
    const partsOf = new Map<string, string[]>();
    for (const words of namesOf) {
      words.forEach((word, at) => {
        const next = words[at + 1];
        if (next && word.length + next.length >= 6) partsOf.set(word + next, [word, next]);
      });
    }
    return { partsOf, vocabulary: vocabularyOf(partsOf.keys()) };
  });
  return {
    items,
    namesOf,
    named,
    described,
    compounds,
    coded,
    bySku,
    vocabulary: vocabularyOf(named.keys()),
    weightOf: (word) => Math.log(1 + items.length / (named.get(word)?.length ?? items.length)),
  };
}

const built = new WeakMap<readonly CatalogItem[], CatalogIndex>();

/** The same catalog twice is indexed once; it is forgotten with the catalog. */
export function indexOf(items: readonly CatalogItem[]): CatalogIndex {
  const index = built.get(items) ?? build(items);
  built.set(items, index);
  return index;
}
