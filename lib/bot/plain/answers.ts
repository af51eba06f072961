import type { AnswerItem } from "../think.ts";
import { addressWords, stopWords } from "./common-words.ts";
import { type Vocabulary, vocabularyOf } from "./nearest.ts";
import { synonyms } from "./synonyms.ts";
import { topicsIn } from "./topics.ts";
import { type Clause, lineOf, spellOut, tokens } from "./words.ts";

type Known = {
  item: AnswerItem;
  /** The words of its question, and of each other way to ask it. */
  askings: ReadonlySet<string>[];
  phrases: string[];
  topics: ReadonlySet<string>;
};
type AnswerIndex = { known: Known[]; vocabulary: Vocabulary; weightOf: (word: string) => number };

const enough = 0.6;
const built = new WeakMap<readonly AnswerItem[], AnswerIndex>();

const spelled = (text: string) => tokens(text).map(spellOut);
const contentOf = (words: readonly string[]) =>
  words.filter((word) => word.length > 1 && !stopWords.has(word) && !addressWords.has(word));

function build(items: readonly AnswerItem[]): AnswerIndex {
  const known = items.flatMap((item): Known[] => {
    if (item.answer.trim() === "") return [];
    const askings = [item.question, ...(item.variants ?? [])].map(spelled);
    const keywords = item.keywords.map(spelled).filter((words) => words.length > 0);
    return [
      {
        item,
        askings: askings.map((words) => new Set(contentOf(words))),
        phrases: keywords.map(lineOf),
        topics: new Set(
          [...askings, ...keywords].flatMap((words) =>
            topicsIn(words).map(({ topic }) => topic.key),
          ),
        ),
      },
    ];
  });
  const wordsOf = ({ askings }: Known) => [...new Set(askings.flatMap((words) => [...words]))];
  const all = known.flatMap((each) => [
    ...wordsOf(each),
    ...contentOf(each.phrases.flatMap((phrase) => phrase.trim().split(" "))),
  ]);
  const inHowMany = Map.groupBy(known.flatMap(wordsOf), (word) => word);
  return {
    known,
    vocabulary: vocabularyOf(all),
    weightOf: (word) => Math.log(1 + known.length / (inHowMany.get(word)?.length ?? 1)),
  };
}

function indexOf(items: readonly AnswerItem[]): AnswerIndex {
  const index = built.get(items) ?? build(items);
  built.set(items, index);
  return index;
}

/** How well a clause asks a known question, 0–1; a keyword of the shop's own settles it. */
function score(
  known: Known,
  words: readonly string[],
  topics: readonly string[],
  index: AnswerIndex,
) {
  // "Sudah transfer" is no question about how to pay.
  if (topics.includes("order-status") && !known.topics.has("order-status")) return 0;
  const said = new Set(contentOf(words));
  const line = lineOf(words);
  const longest = Math.max(
    0,
    ...known.phrases.filter((phrase) => line.includes(phrase)).map((phrase) => phrase.length),
  );
  const covered = known.askings.map((asked) => coverage(asked, said, index));
  const best = Math.max(0, ...covered);
  if (longest > 0) return 1 + longest / 100 + best;
  const sameTopic = topics.some((key) => known.topics.has(key));
  if (sameTopic) return 0.7 + best * 0.3;
  // One shared word is no question: "kemeja" is in half of what people ask.
  const telling = known.askings.map((asked) => asked.size > 1 || said.size <= 2);
  return Math.max(0, ...covered.filter((_, at) => telling[at]));
}

/** How much of a known asking was said, by the weight of its words. */
function coverage(asked: ReadonlySet<string>, said: ReadonlySet<string>, index: AnswerIndex) {
  let shared = 0;
  let total = 0;
  for (const word of asked) {
    const weight = index.weightOf(word);
    total += weight;
    if (said.has(word) || synonyms.get(word)?.some((other) => said.has(other))) shared += weight;
  }
  return total > 0 ? shared / total : 0;
}

/** The shop's own answers that fit a clause, one for each thing it asks. */
export function findAnswers(
  clause: Clause,
  topics: readonly string[],
  items: readonly AnswerItem[],
): AnswerItem[] {
  const index = indexOf(items);
  const words = clause.words.map((word) => {
    if (word.length < 4 || stopWords.has(word) || addressWords.has(word)) return word;
    return index.vocabulary.nearest(word)?.words[0] ?? word;
  });
  const scored = index.known
    .map((known) => ({ known, score: score(known, words, topics, index) }))
    .filter((each) => each.score >= enough)
    .sort((a, b) => b.score - a.score);
  const chosen: Known[] = [];
  for (const { known } of scored) {
    // A second answer must be about something else that was asked too.
    const fresh = topics.some(
      (key) => known.topics.has(key) && !chosen.some((other) => other.topics.has(key)),
    );
    if (chosen.length === 0 || fresh) chosen.push(known);
  }
  return chosen.map(({ item }) => item);
}
