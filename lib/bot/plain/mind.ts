import type { CatalogItem, Turn } from "../think.ts";
import { indexOf } from "./catalog-index.ts";
import { type Heard, hear } from "./hear.ts";
import { type DoorState, doorAt } from "./hours.ts";
import { type Language, languageOf } from "./language.ts";
import type { Phrases } from "./phrases.ts";
import { type Search, searchOf } from "./reading.ts";
import { phrases } from "./say.ts";

/** A turn, heard: all that the steps of thinking share. */
export type Mind = {
  turn: Turn;
  heard: Heard;
  language: Language;
  say: Phrases;
  door: DoorState;
  search: Search;
  /** Products of our last message that are still sold, in its order. */
  shown: CatalogItem[];
};

export function mindOf(turn: Turn): Mind {
  const index = indexOf(turn.catalog);
  const heard = hear(turn.bubbles, index);
  const language = languageOf(heard.text, turn.lastReply?.text ?? null);
  return {
    turn,
    heard,
    language,
    say: phrases[language],
    door: doorAt(turn.hours, turn.now, turn.timezone),
    search: searchOf(index, turn.shopName),
    shown: (turn.lastReply?.productIds ?? []).flatMap(
      (id) => turn.catalog.find((item) => item.id === id) ?? [],
    ),
  };
}
