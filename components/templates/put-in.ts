const variable = /\{\{\s*([\w.]+)\s*\}\}/g;
/** Not of any text: between them stands what is still open, safe from being read as a mark. */
const from = "\uE000";
const to = "\uE001";
/** `_` would be one of WhatsApp's marks. */
const line = "\uE002";

/** The text with its `{{1}}` and `{{nama}}` filled in; what has no value yet is kept apart. */
export const putIn = (text: string, fill: (name: string) => string | undefined): string =>
  text.replace(
    variable,
    (whole, name: string) => fill(name) || from + whole.replaceAll("_", line) + to,
  );

/** A part of that text, and which of it is still open. */
export const openAgain = (text: string): { words: string; open: boolean }[] =>
  text
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((words) => words !== "")
    .map((words) =>
      words.startsWith(from)
        ? { words: words.slice(1, -1).replaceAll(line, "_"), open: true }
        : { words, open: false },
    );
