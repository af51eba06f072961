import { plainLine } from "#lib/plain-line.ts";

const before = 40;
const longest = 160;

/**
 * One plain line of a text around the first place where the words are, and where in it they are. Cut
 * between characters, never through one that a person sees as a whole.
 */
export function snippetOf(
  text: string,
  q: string,
): { snippet: string; match: [number, number] | null } {
  const line = plainLine(text);
  const words = plainLine(q);
  const found = line.search(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "iu"));
  const at = Math.max(0, found);
  const start = at <= before ? 0 : wordStart(line, at - before);
  const cut = whole(line, start, start + longest);
  const opening = start > 0 ? "…" : "";
  const closing = start + cut.length < line.length ? "…" : "";
  const from = opening.length + at - start;
  const to = Math.min(from + words.length, opening.length + cut.length);
  return { snippet: opening + cut + closing, match: found < 0 ? null : [from, to] };
}

/** The beginning of the word that is there, if it is near. */
function wordStart(line: string, at: number): number {
  const space = line.indexOf(" ", at);
  const start = space >= 0 && space < at + before / 2 ? space + 1 : at;
  return isLow(line, start) ? start + 1 : start;
}

const whole = (line: string, start: number, end: number): string =>
  line.slice(start, isLow(line, end) ? end - 1 : end);

/** In the middle of a character that takes two units. */
const isLow = (line: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(line[at] ?? "");
