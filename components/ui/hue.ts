/** One of 36 hues, always the same for the same words. */
export function hueOf(words: string): number {
  let hash = 7;
  for (const letter of words.toLowerCase()) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (hash % 36) * 10;
}

/** Up to two letters: of the first and the second word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toUpperCase();
}
