import type { Turn } from "../think.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import { addressWords, ordinaryWords, stopWords } from "./common-words.ts";
import { vocabularyOf } from "./nearest.ts";
import { type Clause, clausesOf } from "./words.ts";

/** Long words of asking that are worth a guess; short ones are too near to others ("human", "hujan"). */
const asking = vocabularyOf(
  (
    "harga berapa tersedia katalog alamat lokasi ongkir pengiriman rekening transfer pembayaran diskon promo " +
    "grosir reseller operator manusia komplain garansi ukuran termurah termahal terimakasih assalamualaikum " +
    "customer service available delivery shipping payment discount"
  ).split(" "),
);

export type Heard = {
  /** Each readable bubble, in clauses. */
  bubbles: Clause[][];
  text: string;
  /** Something that only ears and eyes understand: voice, document, place … by its type. */
  unheard: string[];
  /** A picture came along; words beside it may speak of it. */
  pictured: string | null;
  /** Stickers and the like: manners, not questions. */
  gestures: number;
};

const seen = new Set(["image", "video"]);
const gestures = new Set(["sticker", "reaction"]);
/** Their text, if any, is ours or the phone's, not the customer's. */
const neverRead = new Set(["location", "contacts", "order", "unsupported"]);

function corrected(clause: Clause, index: CatalogIndex): Clause {
  const typed = [...clause.tokens];
  const words = clause.words.map((word, at) => {
    const token = typed[at] ?? word;
    const known = [stopWords, ordinaryWords, addressWords].some(
      (set) => set.has(word) || set.has(token),
    );
    if (known || word.length < 5 || index.vocabulary.has(token)) return word;
    const meant = asking.nearest(word);
    if (!meant || meant.quality < 0.85 || meant.quality === 1) return word;
    if ((index.vocabulary.nearest(word)?.quality ?? 0) >= meant.quality) return word;
    typed[at] = meant.words[0] ?? token;
    return typed[at];
  });
  return { ...clause, tokens: typed, words };
}

const bubblesHeard = 40;
const clausesHeard = 60;

/** What of a turn can be read, and what cannot. */
export function hear(bubbles: Turn["bubbles"], index: CatalogIndex): Heard {
  const heard: Heard = { bubbles: [], text: "", unheard: [], pictured: null, gestures: 0 };
  const texts: string[] = [];
  for (const { type, text } of bubbles.slice(-bubblesHeard)) {
    if (gestures.has(type)) heard.gestures++;
    else if (neverRead.has(type) || (text === null && !seen.has(type))) heard.unheard.push(type);
    else {
      if (seen.has(type) || type === "document") heard.pictured ??= type;
      if (text === null) continue;
      texts.push(text);
      heard.bubbles.push(
        clausesOf(text)
          .slice(-clausesHeard)
          .map((clause) => corrected(clause, index)),
      );
    }
  }
  heard.text = texts.join("\n");
  return heard;
}
