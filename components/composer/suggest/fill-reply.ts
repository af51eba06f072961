/** What a canned reply may leave open, by the names that people write. */
export type Values = Record<string, string | null | undefined>;

export type Part = { text: string; of: "reply" | "filled" | "missing" };

/** `{nama}`, and `{{nama}}` as templates have it. */
const variable = /\{{1,2}\s*([\p{L}][\p{L}\p{N}_ ]{0,30})\s*\}{1,2}/gu;

/** A canned reply with what is known filled in; what is not keeps its braces, to be seen. */
export function fillReply(text: string, values: Values): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(variable)) {
    const name = (match[1] ?? "").trim().toLowerCase().replaceAll(" ", "_");
    const value = values[name];
    if (match.index > from) parts.push({ text: text.slice(from, match.index), of: "reply" });
    parts.push(value ? { text: value, of: "filled" } : { text: match[0], of: "missing" });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), of: "reply" });
  return parts;
}

export const joined = (parts: Part[]): string => parts.map(({ text }) => text).join("");

/** Where a text still has an open variable: begin and end of each. */
export const openVariables = (text: string): [number, number][] =>
  [...text.matchAll(variable)].map((match) => [match.index, match.index + match[0].length]);
