import Fuse from "fuse.js";
import { bare } from "./words.ts";

/** Words of a vocabulary that a typed word may mean, all equally near; quality 1 is the word itself. */
export type Near = { words: string[]; quality: number };

export type Vocabulary = {
  has: (word: string) => boolean;
  nearest: (typed: string) => Near | null;
};

const fuzziness = {
  includeScore: true,
  threshold: 0.34,
  ignoreLocation: true,
  ignoreFieldNorm: true,
} as const;
const tiesKept = 3;
const longestWord = 32;
/** Some vocabularies live as long as the process: what strangers type must not fill it. */
const rememberedAtMost = 2000;

const skeletonOf = (word: string) => word.replace(/[aiueo]/g, "");

/** Neighbouring letters swapped: "adimn" for "admin". */
function* swapsOf(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at++) {
    yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }
}

/** How many slips are believable: none in short words, or "rok" would be found in everything. */
function believable(typed: string, word: string, slips: number): boolean {
  const sameStart = typed[0] === word[0];
  if (typed.length === 3)
    return slips === 1 && word.length === 4 && sameStart && typed.at(-1) === word.at(-1);
  if (typed.length <= 5) return slips === 1 && (sameStart || word.endsWith(typed));
  return slips === 1 || (slips === 2 && sameStart);
}

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const known = new Set(words);
  const bySkeleton = Map.groupBy(known, skeletonOf);
  const byLength = Map.groupBy(known, (word) => word.length);
  const searchers = new Map<number, Fuse<string>>();
  const remembered = new Map<string, Near | null>();

  // One index per word length: a word two letters longer or shorter is never meant.
  const searcher = (length: number) => {
    const made = searchers.get(length) ?? new Fuse(byLength.get(length) ?? [], fuzziness);
    searchers.set(length, made);
    return made;
  };

  const misspelt = (typed: string): Near | null => {
    let fewest = Number.POSITIVE_INFINITY;
    let found: string[] = [];
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      if (length < 3 || !byLength.has(length)) continue;
      for (const { item, score = 0 } of searcher(length).search(typed)) {
        const slips = Math.max(Math.round(score * typed.length), Math.abs(length - typed.length));
        if (slips > fewest || !believable(typed, item, slips)) continue;
        found = slips < fewest ? [item] : [...found, item];
        fewest = slips;
      }
    }
    return found.length > 0
      ? { words: found.slice(0, tiesKept), quality: fewest === 1 ? 0.85 : 0.7 }
      : null;
  };

  const look = (typed: string): Near | null => {
    if (known.has(typed)) return { words: [typed], quality: 1 };
    const stem = bare(typed);
    if (known.has(stem)) return { words: [stem], quality: 0.98 };
    if (typed.endsWith("s") && known.has(typed.slice(0, -1)))
      return { words: [typed.slice(0, -1)], quality: 0.95 };
    if (typed.length < 3 || typed.length > longestWord || /\d/.test(typed)) return null;
    const skeleton = skeletonOf(typed) === typed ? bySkeleton.get(typed) : undefined;
    if (skeleton) return { words: skeleton.slice(0, tiesKept), quality: 0.85 };
    if (typed.length >= 4) {
      for (const swapped of swapsOf(typed)) {
        if (known.has(swapped)) return { words: [swapped], quality: 0.9 };
      }
    }
    return misspelt(typed);
  };

  return {
    has: (word) => known.has(word),
    nearest: (typed) => {
      const before = remembered.get(typed);
      if (before !== undefined) return before;
      const near = look(typed);
      if (remembered.size >= rememberedAtMost) remembered.clear();
      remembered.set(typed, near);
      return near;
    },
  };
}
