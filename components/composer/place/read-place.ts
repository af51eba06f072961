export type Point = { latitude: number; longitude: number };

const figure = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
const pair = String.raw`${figure}\s*[,;]\s*\+?${figure}`;
/** In the order of trust: the pin itself before the middle of the map. */
const forms = [
  new RegExp(`!3d${figure}!4d${figure}`),
  new RegExp(`[?&](?:q|query|ll|sll|destination|daddr|center)=(?:loc:)?${pair}`),
  new RegExp(`/(?:search|place|dir)/(?:[^/]*/)?${pair}`),
  new RegExp(`@${pair}`),
  new RegExp(`^geo:${pair}`),
  new RegExp(`^\\(?${pair}\\)?$`),
];

/** The place that somebody means who pastes a map's address or a pair of figures; null: none. */
export function readPlace(words: string): Point | null {
  const text = decoded(words.trim()).replaceAll("+", " ").trim();
  for (const form of forms) {
    const found = form.exec(text);
    const point = found && { latitude: Number(found[1]), longitude: Number(found[2]) };
    if (point && Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) return point;
  }
  return null;
}

/** Names of places stand in a map's address, too. */
export function readName(words: string): string | null {
  const [, name = ""] = /\/place\/([^/@]+)/.exec(words) ?? [];
  const said = decoded(name.replaceAll("+", " ")).trim();
  return said === "" || readPlace(said) ? null : said;
}

/** Holds its place behind a redirection, which a page may not follow. */
export const isShortened = (words: string): boolean =>
  /^https?:\/\/(maps\.app\.goo\.gl|goo\.gl\/maps|g\.co)\b/.test(words.trim());

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
