import { slang } from "./slang.ts";

/** A customer may paste a book; what they want is at the end of it. */
const longestHeard = 8000;

const letters = "\\p{L}\\p{N}";
const decorations = new RegExp(`(?<!\\d)[.,]|[.,](?!\\d)|[^${letters}.,]+`, "gu");
const held = /(\p{L})\1{2,}/gu;
const doubledAtEnd = new RegExp(`([aiouhkgnpt])\\1(?![${letters}])`, "gu");

const plainText = /^[a-z0-9 -]*$/;
const anyHeld = /([a-z])\1/;

/** Lower case, no accents, no emoji, no punctuation, "adaaa" → "ada". Figures keep `2,5` and `1.000`. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  // Most of a catalog of thousands is plain: it need not be taken apart.
  if (plainText.test(lower) && !anyHeld.test(lower)) return lower.replaceAll("-", " ").trim();
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’‘`]/g, "")
    .replace(decorations, " ")
    .replace(held, "$1")
    .replace(doubledAtEnd, "$1")
    .trim();
}

/** The words as they were typed, only tidied. */
export function tokens(text: string): string[] {
  return normalise(text).split(/\s+/).filter(Boolean);
}

const suffix = /^(\p{L}{3,}?)(?:nya|kah|lah|nyah)$/u;

/** Without "-nya" and its like: "harganya" → "harga". */
export function bare(word: string): string {
  return suffix.exec(word)?.[1] ?? word;
}

/** What a typed word means: chat abbreviations spelled out, "-nya" dropped. */
export function spellOut(token: string): string {
  const short = slang.get(token);
  if (short) return short;
  // "lihat2" is "lihat-lihat".
  const stem = bare(token.replace(/^(\p{L}{3,})2$/u, "$1"));
  return slang.get(stem) ?? stem;
}

/** One thing said: a sentence, or a piece of one between commas. */
export type Clause = { text: string; tokens: string[]; words: string[]; asks: boolean };

const piece = /((?:[^\n?!;.,]|[.,](?=\d))+)([?!;.,\s]*)/gu;

export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const [, said = "", ending = ""] of text.slice(-longestHeard).matchAll(piece)) {
    const typed = tokens(said);
    if (typed.length === 0) continue;
    clauses.push({
      text: said,
      tokens: typed,
      words: typed.map(spellOut),
      asks: ending.includes("?"),
    });
  }
  return clauses;
}

/** Words in one line with a space at either end, so that ` kain ` finds whole words only. */
export const lineOf = (words: readonly string[]) => ` ${words.join(" ")} `;
