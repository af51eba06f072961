const parts = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);

/** `komplain, retur` as two. */
export const byComma = (text: string) => parts(text, /[,;\n]/);
export const byLine = (text: string) => parts(text, /\n/);
