import Fuse from "fuse.js";
import { once } from "./once.ts";
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
const searchedWhole = 1000;

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
  const bySkeleton = once(() => Map.groupBy(known, skeletonOf));
  // A word two letters longer or shorter is never meant; in a large vocabulary, to stay quick,
  // neither is one that begins otherwise.
  const narrow = known.size > searchedWhole;
  const shelfOf = (word: string, length: number) => (narrow ? `${length}${word[0]}` : `${length}`);
  const shelves = once(() => Map.groupBy(known, (word) => shelfOf(word, word.length)));
  const tails = once(() => new Map([...known].map((word) => [word.slice(1), word])));
  const searchers = new Map<string, Fuse<string>>();
  const remembered = new Map<string, Near | null>();

  const searcher = (shelf: string) => {
    const made = searchers.get(shelf) ?? new Fuse(shelves().get(shelf) ?? [], fuzziness);
    searchers.set(shelf, made);
    return made;
  };

  const misspelt = (typed: string): Near | null => {
    let fewest = Number.POSITIVE_INFINITY;
    let found: string[] = [];
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      const shelf = shelfOf(typed, length);
      if (length < 3 || !shelves().has(shelf)) continue;
      for (const { item, score = 0 } of searcher(shelf).search(typed)) {
        // Fuse finds one inside the other: "langit" is nearly inside "pelangi", not the reverse.
        const inside = Math.round(score * typed.length);
        if (inside > fewest) continue;
        const around = Fuse.match(item, typed, fuzziness);
        if (!around.isMatch) continue;
        const slips = Math.max(
          inside,
          Math.round(around.score * item.length),
          Math.abs(length - typed.length),
        );
        if (slips > fewest || !believable(typed, item, slips)) continue;
        found = slips < fewest ? [item] : [...found, item];
        fewest = slips;
      }
    }
    return found.length > 0
      ? { words: found.slice(0, tiesKept), quality: fewest === 1 ? 0.85 : 0.7 }
      : null;
  };

  /** "glow" for "glowing", when nothing else begins so. */
  const begun = (typed: string): Near | null => {
    if (typed.length < 4) return null;
    const longer = [...known].filter((word) => word.startsWith(typed));
    return longer.length === 1 ? { words: longer, quality: 0.8 } : null;
  };

  const look = (typed: string): Near | null => {
    if (known.has(typed)) return { words: [typed], quality: 1 };
    const stem = bare(typed);
    if (known.has(stem)) return { words: [stem], quality: 0.98 };
    if (typed.endsWith("s") && known.has(typed.slice(0, -1)))
      return { words: [typed.slice(0, -1)], quality: 0.95 };
    if (typed.length < 3 || typed.length > longestWord || /\d/.test(typed)) return null;
    const skeleton = skeletonOf(typed) === typed ? bySkeleton().get(typed) : undefined;
    if (skeleton) return { words: skeleton.slice(0, tiesKept), quality: 0.85 };
    if (typed.length >= 4) {
      for (const swapped of swapsOf(typed)) {
        if (known.has(swapped)) return { words: [swapped], quality: 0.9 };
      }
      const whole = tails().get(typed);
      if (whole) return { words: [whole], quality: 0.85 };
    }
    return misspelt(typed) ?? begun(typed);
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
