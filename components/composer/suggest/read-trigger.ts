/** What somebody begins to pick from a list while writing: `/ongkir`, `#parang`, `@Dimas`. */
export type Trigger = {
  kind: "canned" | "product" | "mention";
  query: string;
  from: number;
  to: number;
};

const kinds = { "/": "canned", "#": "product", "@": "mention" } as const;
type Sign = keyof typeof kinds;

/** A shortcut is one word; a product's or a colleague's name may be several. */
const patterns: Record<Sign, RegExp> = {
  "/": /(?:^|\s)\/([\p{L}\p{N}_-]{0,32})$/u,
  "#": /(?:^|\s)#([\p{L}\p{N}][\p{L}\p{N} .,_-]{0,40})?$/u,
  "@": /(?:^|\s)@([\p{L}][\p{L} .'-]{0,40})?$/u,
};

/** The sign that the caret stands behind, with what has been typed since. */
export function readTrigger(text: string, caret: number, signs: readonly Sign[]): Trigger | null {
  const before = text.slice(0, caret);
  for (const sign of signs) {
    const query = patterns[sign].exec(before);
    if (!query) continue;
    const words = query[1] ?? "";
    return { kind: kinds[sign], query: words, from: caret - words.length - 1, to: caret };
  }
  return null;
}
