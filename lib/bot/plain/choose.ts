import type { CatalogItem } from "../think.ts";
import { interleave } from "./asked-products.ts";
import { type Budget, budgetIn } from "./budget.ts";
import { pointedAt } from "./follow-up.ts";
import { piecesIn } from "./intent.ts";
import { type Learned, othersThan } from "./learn.ts";
import type { Mind } from "./mind.ts";
import type { Phrases } from "./phrases.ts";
import { listedAtMost, type Part, rangeHeader, showList, showOne } from "./show.ts";

/** Which products the answer shows, and how it introduces them. */
type Choice = {
  items: CatalogItem[];
  header: string | null;
  /** Chosen by what was said before. */
  recalled: boolean;
};

const inStock = (item: CatalogItem) => item.stock === null || item.stock > 0;
const buyableFirst = (items: readonly CatalogItem[]) =>
  [...items].sort((a, b) => Number(inStock(b)) - Number(inStock(a)));

function withinBudget(pool: readonly CatalogItem[], budget: Budget, say: Phrases): Choice {
  const { minIdr, maxIdr } = budget;
  const fitting = pool.filter(({ priceIdr }) => priceIdr >= minIdr && priceIdr <= maxIdr);
  if (fitting.length > 0) {
    const sorted = [...fitting].sort((a, b) => a.priceIdr - b.priceIdr);
    // Who has three million to spend is not shown five cables.
    const items = buyableFirst(
      sorted.length > listedAtMost && minIdr === 0 ? sorted.reverse() : sorted,
    );
    return { items, header: say.headers.budget, recalled: false };
  }
  const away = ({ priceIdr }: CatalogItem) => Math.max(minIdr - priceIdr, priceIdr - maxIdr);
  const nearest = [...pool].sort((a, b) => away(a) - away(b)).slice(0, 3);
  return { items: nearest, header: say.headers.outOfBudget, recalled: false };
}

function choose(learned: Learned, { heard, search, shown, say }: Mind): Choice | null {
  const { groups, wishes } = learned;
  const catalog = search.index.items;
  const named = groups.map(({ found }) => found.items);
  const pool = named.length > 0 ? [...new Set(named.flat())] : catalog;
  const budget = budgetIn(heard.text);
  if (budget && pool.length > 0) return withinBudget(pool, budget, say);
  if (wishes.cheapest || wishes.dearest) {
    const among = named.length === 0 && shown.length > 1 ? shown : pool;
    const up = wishes.cheapest ? 1 : -1;
    const sorted = [...among].sort((a, b) => (a.priceIdr - b.priceIdr) * up).slice(0, 3);
    const header = wishes.cheapest ? say.headers.cheapest : say.headers.dearest;
    if (sorted.length > 0) return { items: sorted, header, recalled: false };
  }
  const pointed = heard.bubbles
    .flat()
    .map(({ words }) => pointedAt(words, shown))
    .find(Boolean);
  if (pointed?.beyond) return { items: shown, header: say.headers.whichOne, recalled: true };
  if (pointed) return { items: pointed.items, header: null, recalled: true };
  if (wishes.others && shown.length > 0 && named.length === 0) {
    return {
      items: buyableFirst(othersThan(search, shown)),
      header: say.headers.others,
      recalled: false,
    };
  }
  if (groups.length > 0) {
    const near = groups.some(({ found }) => found.nearly);
    const items = groups.length === 1 ? pool : interleave(named, listedAtMost);
    return { items: [...items], header: near ? say.headers.nearly : null, recalled: false };
  }
  if (wishes.list && learned.topics.length === 0) {
    return { items: buyableFirst(catalog), header: say.headers.catalog, recalled: false };
  }
  return null;
}

/** Nothing was named: "berapa?" is about what we just spoke of, or about everything. */
function recall(learned: Learned, { search, shown, say }: Mind): Choice | null {
  const { wishes, topics } = learned;
  const ofProduct = topics.some((topic) => topic.told);
  if (learned.strangers || (wishes.order && shown.length > 0)) return null;
  if (shown.length > 0 && (wishes.price || wishes.stock || ofProduct)) {
    return { items: shown, header: null, recalled: true };
  }
  if (learned.answers.length > 0 || topics.length > 0) return null;
  if (wishes.plainly || wishes.order) {
    const items = buyableFirst(search.index.items);
    return items.length > 0 ? { items, header: say.headers.whichOne, recalled: false } : null;
  }
  return null;
}

const headOf = ({ name }: CatalogItem) => name.trim().split(/\s+/)[0]?.toLowerCase();

/** A range of prices says something only of things of one kind. */
const alike = (items: readonly CatalogItem[]) => new Set(items.map(headOf)).size === 1;

export type Shown = { part: Part; items: CatalogItem[]; recalled: boolean };

/** The products' part of the message, if there is any. */
export function productsPart(mind: Mind, learned: Learned): Shown | null {
  const { say } = mind;
  const choice = choose(learned, mind) ?? recall(learned, mind);
  if (!choice || choice.items.length === 0) return null;
  const items = choice.items.slice(0, listedAtMost);
  const [only] = items;
  const described = learned.topics.some((topic) => topic.told);
  if (only && items.length === 1) {
    const header = choice.header ?? undefined;
    const pieces = piecesIn(mind.heard.bubbles.flat().flatMap(({ words }) => words));
    const part = showOne(only, say, learned.wishes, { header, described, pieces });
    return { part, items, recalled: choice.recalled };
  }
  const header =
    choice.header ??
    (learned.wishes.price && alike(choice.items)
      ? rangeHeader(choice.items, say)
      : say.headers.several);
  const left = choice.items.length > items.length;
  const part = showList(items, say, { header, left, pick: true });
  return { part, items, recalled: choice.recalled };
}
