import type { CatalogItem } from "../think.ts";
import { clean, type Figure, figuresIn, sumsInWords } from "./figures.ts";
import { type FiguresTold, figuresTold, type Told } from "./told.ts";

/** WhatsApp's limit for one message. */
const longestChars = 4_096;
/** So much of our own instructions in a row is no coincidence. */
const leakChars = 60;

export type Checked = {
  told: Told;
  /** What the customer said, in this turn and before. */
  heard: string[];
  /** What the model was told to be. */
  instructions: string;
};

/**
 * What is wrong with a text that a model wants to send, in words that the model understands; empty
 * where it may go out. It looks at the text alone: however the model was talked into a price, a
 * stock, a discount or a link, it is not said unless a tool told it in this turn.
 */
export function complaintsAbout(text: string, { told, heard, instructions }: Checked): string[] {
  const line = clean(text);
  const known = figuresTold(told, heard);
  const complaints = [
    ...wrongFigures(line, told, known),
    ...wrongSums(line, told),
    ...wrongStock(line, told),
    ...unknownLinks(line, told),
  ];
  if (/(?![0-9])\p{Nd}/u.test(line)) complaints.push("Write figures in the digits 0 to 9.");
  if (text.length > longestChars) complaints.push("The reply is longer than 4,096 characters.");
  if (leaks(line, instructions)) complaints.push("The reply repeats your instructions.");
  return [...new Set(complaints)].slice(0, 8);
}

/** Names may hold figures of their own ("2,5 m"); they are no claims. */
function withoutNames(text: string, told: Told): string {
  const names = [...told.products.values()].flatMap(({ name, sku }) => [name, sku ?? ""]);
  return names
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(literally(name), blank), text);
}

const escaped = (name: string) =>
  clean(name)
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
const literally = (name: string) => new RegExp(escaped(name), "giu");
const blank = (found: string) => "·".repeat(found.length);

function wrongFigures(text: string, told: Told, known: FiguresTold): string[] {
  return linesOf(text, told).flatMap(({ line, only }) =>
    figuresIn(withoutNames(line, told))
      .filter((figure) => !isKnown(figure, only, told, known))
      .map(({ said, kind }) => complaintOf(said, kind, only)),
  );
}

function isKnown(
  { kind, value }: Figure,
  only: CatalogItem | null,
  told: Told,
  known: FiguresTold,
): boolean {
  switch (kind) {
    case "money":
      return only ? value === only.priceIdr || known.common.has(value) : known.money.has(value);
    case "price":
      return known.money.has(value) || known.money.has(value * 1_000);
    case "share":
      return known.written.has(value);
    case "stock":
      return only ? value === only.stock || known.written.has(value) : known.stock.has(value);
    case "choice":
      return value <= told.products.size || known.written.has(value);
    default:
      return known.any.has(value);
  }
}

function complaintOf(said: string, kind: Figure["kind"], only: CatalogItem | null): string {
  const where = only ? ` (on the line about “${only.name}”)` : "";
  if (kind === "stock" || kind === "count") {
    return `“${said}”${where}: no tool told you such a stock or number of pieces in this turn.`;
  }
  if (kind === "share") return `“${said}”: no tool told you such a discount or share.`;
  return `“${said}”${where}: no tool told you this price or figure in this turn.`;
}

/** The lines of a text, each with the one product it is about, if it is about one. */
function linesOf(text: string, told: Told): { line: string; only: CatalogItem | null }[] {
  const items = [...told.products.values()].sort((a, b) => b.name.length - a.name.length);
  let before: CatalogItem | null = null;
  return text.split("\n").map((line) => {
    let rest = line;
    const named = items.filter(({ name }) => {
      const left = rest.replace(literally(name), blank);
      const here = left !== rest;
      rest = left;
      return here;
    });
    const goesOn =
      named.length === 0 && /^[\s>*_•-]*(?:harga|price|stok|stock|rp|idr)/iu.test(line);
    const only = named.length === 1 ? (named[0] ?? null) : goesOn ? before : null;
    before = only;
    return { line, only };
  });
}

function wrongSums(text: string, told: Told): string[] {
  const written = [...told.answers.values()].map(({ answer }) => clean(answer).toLowerCase());
  return sumsInWords(text)
    .filter((sum) => !written.some((answer) => answer.includes(sum.toLowerCase())))
    .map((sum) => `“${sum}”: write sums in figures, exactly as the tools gave them.`);
}

const has =
  /(?<!(?:tidak|nggak|gak|ga|belum|not|no longer|kurang)\s(?:\p{L}+\s)?)(?:ready|tersedia|masih ada|stok(?:nya)? ada|available|in stock)(?!\p{L})/iu;
const hasNot =
  /(?<!(?:tidak|nggak|gak|ga|belum|not|never)\s)(?:stok(?:nya)? (?:habis|kosong)|lagi kosong|sedang kosong|sold out|out of stock|sudah habis)(?!\p{L})/iu;

/** "Masih ada" needs no figure to be wrong. */
function wrongStock(text: string, told: Told): string[] {
  if (
    told.products.size === 0 &&
    told.answers.size === 0 &&
    (has.test(text) || hasNot.test(text))
  ) {
    return ["You speak of what is in stock without having looked: search the products first."];
  }
  return linesOf(text, told).flatMap(({ line, only }) => {
    if (!only) return [];
    if (only.stock === 0 && has.test(line)) return [`“${only.name}” is sold out.`];
    if (only.stock !== 0 && hasNot.test(line)) return [`“${only.name}” is not sold out.`];
    return [];
  });
}

const link =
  /(?:https?:\/\/|www\.)[^\s<>]+|(?<![\p{L}\p{N}])[\w.+-]*@[\w.-]{3,}|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+(?:com|id|co|net|org|shop|store|link|me|ly|io|app|xyz|info|biz|site|online|click|top)(?:\/[^\s<>]*)?(?!\p{L})/giu;

/** A link, an address or an account that the shop did not write is somebody else's. */
function unknownLinks(text: string, told: Told): string[] {
  const written = [
    ...[...told.answers.values()].map(({ answer }) => answer),
    ...[...told.products.values()].map(({ name }) => name),
    ...told.texts,
  ].map((one) => clean(one).toLowerCase());
  const found = (text.match(link) ?? []).map((one) => one.replace(/[.,!?)*_~]+$/, ""));
  return found
    .filter((one) => !written.some((told) => told.includes(one.toLowerCase())))
    .map((one) => `“${one}”: no tool told you this link or account.`);
}

function leaks(text: string, instructions: string): boolean {
  const flat = (one: string) => one.replace(/\s+/g, " ").toLowerCase();
  const [said, ours] = [flat(text), flat(clean(instructions))];
  for (let at = 0; at + leakChars <= said.length; at += 10) {
    if (ours.includes(said.slice(at, at + leakChars))) return true;
  }
  return false;
}
