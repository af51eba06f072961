import type { AnswerItem, CatalogItem } from "../think.ts";
import { findAnswers } from "./answers.ts";
import { addProducts, type Group, partsOf } from "./asked-products.ts";
import { budgetIn } from "./budget.ts";
import { type Found, findProducts } from "./catalog.ts";
import { addressWords } from "./common-words.ts";
import { allWishes, type Wishes, wishesIn } from "./intent.ts";
import type { Mind } from "./mind.ts";
import { type Search, strangersIn } from "./reading.ts";
import { type SmallTalk, smallTalkIn } from "./small-talk.ts";
import { type Topic, topicsIn } from "./topics.ts";
import type { Clause } from "./words.ts";

/** Everything that was understood of a turn. */
export type Learned = {
  groups: Group[];
  answers: AnswerItem[];
  /** Topics that the shop's list does not answer. */
  open: Topic[];
  topics: Topic[];
  wishes: Wishes;
  talk: SmallTalk[];
  /** Asks for something that is nowhere in the catalog. */
  strangers: boolean;
  /** A question of which nothing was understood. */
  unclear: boolean;
};

const asksWhy = new Set(["kenapa", "mengapa", "bagaimana", "why", "how"]);

/** "…, admin?": a name called, not a question. */
const calledOnly = (words: readonly string[]) =>
  words.every((word) => addressWords.has(word) || word === "admin" || word === "cs");

function topicsOf(clause: Clause, { index }: Search) {
  // A shop that sells "jasa jahit" means its product, not a topic.
  return topicsIn(clause.words).filter(
    ({ words }) => !words.every((word) => index.vocabulary.has(word)),
  );
}

/** A lone everyday word ("anak", "panjang") is a product only where one is sought. */
const believes = (clause: Clause, wishes: Wishes, touched: boolean) => (found: Found) => {
  if (!found.weak) return true;
  return !touched && (clause.tokens.length <= 2 || wishes.price || wishes.stock || wishes.order);
};

export function learn({ turn, heard, search, shown }: Mind): Learned {
  const learned: Learned = {
    groups: [],
    answers: [],
    open: [],
    topics: [],
    wishes: allWishes([]),
    talk: [],
    strangers: false,
    unclear: false,
  };
  const shownIds = shown.length > 1 ? new Set(shown.map(({ id }) => id)) : null;
  const everyWish: Wishes[] = [];
  for (const clause of heard.bubbles.flat()) {
    const talk = smallTalkIn(clause.words, clause.tokens);
    if (talk) {
      learned.talk.push(talk);
      continue;
    }
    const wishes = wishesIn(clause.words);
    everyWish.push(wishes);
    const touched = topicsOf(clause, search);
    const keys = touched.map(({ topic }) => topic.key);
    const answers = findAnswers(clause, keys, turn.answers);
    const taken = new Set(touched.flatMap(({ words }) => words));
    const sought = clause.tokens.map((token, at) =>
      // A blank in the place of a topic's word keeps its neighbours apart.
      taken.has(clause.words[at] ?? "") ? "-" : token,
    );
    let named = false;
    const accept = believes(clause, wishes, touched.length > 0 || answers.length > 0);
    for (const part of partsOf(sought)) {
      named = addProducts(learned.groups, search, part, shownIds, accept) || named;
    }
    learned.answers.push(...answers.filter((answer) => !learned.answers.includes(answer)));
    for (const { topic } of touched) {
      learned.topics.push(topic);
      if (answers.length === 0 && !learned.open.includes(topic)) learned.open.push(topic);
    }
    if (named || answers.length > 0 || touched.length > 0) continue;
    const strange = strangersIn(search, sought) > 0;
    const wanted = Object.values(wishes).some(Boolean) || budgetIn(clause.text) !== null;
    const chosenOtherwise = wishes.list || wishes.cheapest || wishes.dearest || wishes.others;
    const sells = wishes.plainly || wishes.stock || wishes.order;
    if (strange && sells && !chosenOtherwise && !budgetIn(clause.text)) learned.strangers = true;
    else if (calledOnly(clause.words)) continue;
    else if (!wanted && (clause.asks || clause.words.some((word) => asksWhy.has(word)))) {
      learned.unclear = true;
    }
  }
  learned.wishes = allWishes(everyWish);
  return learned;
}

/** Products of the whole catalog that are of a kind with those shown: "warna lain ada?" */
export function othersThan(search: Search, shown: readonly CatalogItem[]): CatalogItem[] {
  const ids = new Set(shown.map(({ id }) => id));
  const kind = shown[0]?.name.split(/\s+/)[0] ?? "";
  const alike = findProducts(search, [kind.toLowerCase()])?.items ?? [];
  const fresh = alike.filter(({ id }) => !ids.has(id));
  return fresh.length > 0 ? fresh : search.index.items.filter(({ id }) => !ids.has(id));
}
