/** A piece of a message: WhatsApp's own marks and links, and nothing else. */
export type Piece =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "struck"; pieces: Piece[] }
  | { kind: "code"; text: string }
  | { kind: "link"; text: string; href: string };

const marks = { "*": "bold", _: "italic", "~": "struck" } as const;

const link = /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/giu;
/** What ends a sentence is not part of the address in it. */
const sentenceEnd = /[.,!?:;'"*_~]+$/;

/** Reads a message as WhatsApp does. Whatever it is, it comes out as text: never as markup. */
export function readMarkup(text: string): Piece[] {
  return splitCode(text).flatMap((part) =>
    part.code ? [{ kind: "code" as const, text: part.text }] : withMarks(part.text, 0),
  );
}

/** The web addresses in it, each once. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(link)].map(([address]) => hrefOf(whole(address)));
  return [...new Set(found)].filter((href) => href.startsWith("http") && URL.canParse(href));
}

function splitCode(text: string): { text: string; code: boolean }[] {
  const parts: { text: string; code: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(/```([^`][\s\S]*?)```|`([^`\n]+)`/g)) {
    parts.push({ text: text.slice(from, match.index), code: false });
    // The line ends right inside the fence are its own, not the code's.
    const code = match[1]?.replace(/^\n+|\n+$/g, "") ?? match[2] ?? "";
    parts.push({ text: code, code: true });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), code: false });
  return parts.filter((part) => part.text !== "");
}

const wordy = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
const blank = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

/** There are three marks; what is nested deeper repeats one. */
const deepest = 3;

function withMarks(text: string, depth: number): Piece[] {
  if (depth >= deepest) return withLinks(text);
  const pieces: Piece[] = [];
  const links = [...text.matchAll(link)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const inLink = (at: number) => links.some(([from = 0, to = 0]) => at > from && at < to - 1);
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as keyof typeof marks;
    if (!(mark in marks) || inLink(at)) continue;
    const end = closing(text, mark, at);
    if (end < 0) continue;
    pieces.push(...withLinks(text.slice(from, at)));
    pieces.push({ kind: marks[mark], pieces: withMarks(text.slice(at + 1, end), depth + 1) });
    from = end + 1;
    at = end;
  }
  pieces.push(...withLinks(text.slice(from)));
  return pieces;
}

/** Where the mark that opens at `at` closes; -1 when it is only a character. */
function closing(text: string, mark: string, at: number): number {
  if (wordy(text[at - 1]) || blank(text[at + 1]) || text[at + 1] === mark) return -1;
  const line = text.indexOf("\n", at);
  const last = line < 0 ? text.length : line;
  for (let end = at + 2; end < last; end++) {
    if (text[end] === mark && !blank(text[end - 1]) && !wordy(text[end + 1])) return end;
  }
  return -1;
}

function withLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(link)) {
    const shown = whole(match[0]);
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push({ kind: "link", text: shown, href: hrefOf(shown) });
    from = match.index + shown.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

const whole = (address: string): string => withoutOpenBracket(address.replace(sentenceEnd, ""));

/** "(see https://a.b/c)" does not mean the bracket; "https://a.b/c_(d)" does. */
const withoutOpenBracket = (address: string): string =>
  address.endsWith(")") && !address.includes("(") ? address.slice(0, -1) : address;

/** Only these three forms are ever matched, so nothing but http, https and mailto comes out. */
function hrefOf(shown: string): string {
  if (/^https?:\/\//i.test(shown)) return shown;
  return /^www\./i.test(shown) ? `https://${shown}` : `mailto:${shown}`;
}
