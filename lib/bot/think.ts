/**
 * What a bot is, whoever plays it: it is given the turn and what it may know, and says what it
 * would do. It sends nothing and knows no database; the plain bot answers at once, a language
 * model may take its time.
 */

export type CatalogItem = {
  id: string;
  name: string;
  description: string;
  priceIdr: number;
  /** null: not counted. */
  stock: number | null;
  sku: string | null;
};

export type AnswerItem = {
  id: string;
  question: string;
  /** The same question in other words. */
  variants?: string[];
  answer: string;
  keywords: string[];
};

type OpenHours = { open: string; close: string };

/** The shop's opening hours; absent: always open. */
export type Hours = {
  /** Index 0 is Monday; null: closed that day. Times are `HH:MM` in the tenant's zone. */
  week: (OpenHours | null)[];
  /** Days that are not as their weekday; null: closed. */
  holidays?: { date: string; name: string | null; hours: OpenHours | null }[];
  closedText: string | null;
};

/** Something said before this turn; the shop is its bot, its people and its systems. */
export type Said = { by: "customer" | "shop"; text: string };

export type Turn = {
  shopName: string;
  timezone: string;
  now: Date;
  /** The bubbles of this turn, oldest first; `null` text is media that a plain bot cannot read. */
  bubbles: { type: string; text: string | null }[];
  /** First time we speak in this conversation, or after a day of silence: greet. */
  greet: boolean;
  greeting: string | null;
  /** The shop's own words for when a person takes over. */
  farewell: string | null;
  /** Turns in a row, before this one, that the bot could not answer. */
  misses: number;
  /** What the bot said last, to understand "yang pertama", "berapa?" and "ya". */
  lastReply: { productIds: string[]; text: string } | null;
  /** What was said before, oldest first, as far as it is worth reading; only a model does. */
  history?: Said[];
  handoffWords: string[];
  hours: Hours | null;
  catalog: CatalogItem[];
  answers: AnswerItem[];
};

/** Where each statement came from, for the agent's "sumber" popover. */
export type Source = { kind: "product" | "answer" | "hours"; id: string; title: string };

export type Thought =
  | {
      do: "answer";
      text: string;
      sources: Source[];
      productIds: string[];
      /** It did not understand and asks back; two in a row and it hands off. */
      missed: boolean;
    }
  /** `text` is said before the hands change; null: silently. */
  | {
      do: "hand-off";
      text: string | null;
      reason: string;
      asked: boolean;
      /** Where `text` also answers part of the turn ("harganya …, soal diskon saya tanyakan"). */
      sources?: Source[];
      productIds?: string[];
    };

export type Think = (turn: Turn) => Promise<Thought>;
