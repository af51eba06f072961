export type MarkedWords = { text: string; mark: "called" | "sought" | null };

/** A text cut where somebody is called by name (`@Dimas`), and where the sought words stand. */
export function splitAt(text: string, called: string[], sought: string): MarkedWords[] {
  const names = called.map((name) => `@${escaped(name)}`);
  // The longer name first: `@Rina Puspita` is not `@Rina`.
  names.sort((a, b) => b.length - a.length);
  const kinds = [names.join("|") || "(?!)", sought ? escaped(sought) : "(?!)"];
  const pattern = new RegExp(`(${kinds[0]})|(${kinds[1]})`, "giu");
  const parts: MarkedWords[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === "") continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), mark: null });
    parts.push({ text: match[0], mark: match[1] === undefined ? "sought" : "called" });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), mark: null });
  return parts;
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
