import type { Turn } from "../think.ts";
import type { Heard } from "./hear.ts";
import { type Language, languageOf } from "./language.ts";
import type { Mind } from "./mind.ts";
import { type Part, plain } from "./show.ts";

const islamic = (heard: Heard) =>
  heard.bubbles.flat().some(({ words }) => words.includes("assalamualaikum"));

const shopOf = (turn: Turn, language: Language) =>
  turn.shopName.replace(/\s+/g, " ").trim() || (language === "id" ? "toko kami" : "our shop");

/** The shop's own words, unless the customer writes another language than they are in. */
export function ownWords(text: string | null, language: Language): string | null {
  const own = text?.trim();
  if (!own) return null;
  return language === "id" || languageOf(own) === language ? own : null;
}

/** The first line of an answer to someone we have not spoken to today. */
export function greetingPart({ turn, heard, say, language }: Mind): Part[] {
  if (!turn.greet) return [];
  const own = ownWords(turn.greeting, language);
  return [plain(own ?? say.helloBack(islamic(heard)))];
}

/** All they said was hello. */
export function greetingAlone({ turn, heard, say, language }: Mind): Part {
  const own = turn.greet ? ownWords(turn.greeting, language) : null;
  if (own) return plain(own);
  const hello = say.helloBack(islamic(heard));
  const first = islamic(heard) || !turn.greet ? hello : say.hello(shopOf(turn, language));
  return plain(`${first}\n${say.offer}`);
}
