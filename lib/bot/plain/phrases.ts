import type { CatalogItem } from "../think.ts";
import type { Exception, NextOpening, Stretch } from "./hours.ts";

/** Every sentence the plain bot can say. */
export type Phrases = {
  hello: (shop: string) => string;
  helloBack: (islamic: boolean) => string;
  offer: string;
  welcome: string;
  fine: string;
  later: string;
  declined: string;
  stopped: string;
  iAmABot: string;
  notUnderstood: string;
  notInCatalog: string;
  restToTeam: string;
  named: (item: CatalogItem) => string;
  inStock: (item: CatalogItem) => string;
  /** More pieces were asked for than there are. */
  tooFew: (item: CatalogItem) => string;
  soldOut: (item: CatalogItem) => string;
  stock: (stock: number | null) => string;
  toOrder: string;
  sizeToTeam: string;
  headers: {
    several: string;
    range: (range: string) => string;
    nearly: string;
    catalog: string;
    budget: string;
    outOfBudget: string;
    cheapest: string;
    dearest: string;
    others: string;
    whichOne: string;
  };
  pick: string;
  more: string;
  hours: (stretches: Stretch[], zone: string) => string;
  /** A day that is not as its weekday. */
  today: (exception: Exception) => string;
  toTeam: {
    asked: string;
    sorry: string;
    sorryNext: string;
    topic: (label: string) => string;
    order: string;
    media: string;
    lost: string;
  };
  closed: (next: NextOpening | null) => string;
};
