/** What ILIKE looks for: the words anywhere, their own wildcards meant literally. */
export const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** A name, or the digits of a number as people type it: `0812-34` is found in `6281234…`. */
export function contactPatterns(q: string): string[] {
  const digits = /^[+\d\s().-]+$/.test(q) ? q.replace(/\D/g, "").replace(/^0/, "") : "";
  return [anywhere(q), ...(digits ? [anywhere(digits)] : [])];
}
