import type { AnswerItem, CatalogItem, Source } from "../think.ts";
import { clean, figuresIn } from "./figures.ts";

/** What the tools told the model in this turn. It may repeat that, and make up nothing beside it. */
export type Told = {
  products: Map<string, CatalogItem>;
  answers: Map<string, AnswerItem>;
  /** Totals that were worked out for it, and the pieces they are for. */
  sums: Set<number>;
  quantities: Set<number>;
  /** What else has figures in it: descriptions, hours, dates. */
  texts: string[];
  hours: boolean;
};

export const nothingTold = (): Told => ({
  products: new Map(),
  answers: new Map(),
  sums: new Set(),
  quantities: new Set(),
  texts: [],
  hours: false,
});

const valuesIn = (texts: string[], money: boolean): number[] =>
  texts
    .flatMap((text) => figuresIn(clean(text)))
    .filter(({ kind }) => !money || kind === "money")
    .map(({ value }) => value);

/** The figures that may be said, by what they may be said of. */
export function figuresTold(told: Told, heard: string[]) {
  const products = [...told.products.values()];
  const answers = [...told.answers.values()].flatMap(({ question, variants = [], answer }) => [
    question,
    ...variants,
    answer,
  ]);
  const names = products.flatMap(({ name, sku }) => [name, sku ?? ""]);
  const money = [
    ...products.map(({ priceIdr }) => priceIdr),
    ...told.sums,
    ...valuesIn([...answers, ...told.texts], true),
  ];
  const written = valuesIn([...names, ...answers, ...told.texts], false);
  const stocks = products.flatMap(({ stock }) => stock ?? []);
  const said = valuesIn(heard, false).filter((value) => value < 1_000);
  return {
    money: new Set(money),
    /** Shown with every product, whosesoever the price on the line is. */
    common: new Set([...told.sums, ...valuesIn([...answers, ...told.texts], true)]),
    written: new Set(written),
    stock: new Set([...stocks, ...written]),
    any: new Set([...money, ...stocks, ...told.quantities, ...written, ...said]),
  };
}
export type FiguresTold = ReturnType<typeof figuresTold>;

const longWords = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
/** So many of an answer's words stand in what it was used for. */
const usedShare = 0.25;

function isUsed({ answer }: AnswerItem, text: string): boolean {
  const own = longWords(answer);
  const said = longWords(text);
  const shared = [...own].filter((word) => said.has(word)).length;
  return own.size > 0 && shared / own.size >= usedShare;
}

const sourceOf = (kind: Source["kind"], id: string, title: string): Source => ({ kind, id, title });
const sourcesAtMost = 8;

/** Where a text came from: what is named in it, else all that was looked up for it. */
export function sourcesOf(told: Told, text: string): { sources: Source[]; productIds: string[] } {
  const lower = clean(text).toLowerCase();
  const named = [...told.products.values()]
    .map((item) => ({ item, at: lower.indexOf(clean(item.name).toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
  const used = [...told.answers.values()].filter((item) => isUsed(item, text));
  const some = named.length + used.length > 0;
  const products = some ? named : [...told.products.values()];
  const answers = some ? used : [...told.answers.values()];
  const sources = [
    ...products.map(({ id, name }) => sourceOf("product", id, name)),
    ...answers.map(({ id, question }) => sourceOf("answer", id, question)),
    ...(told.hours ? [sourceOf("hours", "hours", "Jam buka")] : []),
  ];
  const productIds = named.map(({ id }) => id);
  return { sources: sources.slice(0, sourcesAtMost), productIds };
}
