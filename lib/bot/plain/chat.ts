import type { CatalogItem, Thought } from "../think.ts";
import { greetingAlone, greetingPart } from "./greet.ts";
import { handOff } from "./hand-off.ts";
import { joined } from "./join.ts";
import type { Learned } from "./learn.ts";
import type { Mind } from "./mind.ts";
import { nameOf } from "./money.ts";
import { type Part, plain } from "./show.ts";
import type { SmallTalk } from "./small-talk.ts";

const say = (parts: readonly Part[], missed = false, productIds?: string[]): Thought => {
  const said = joined(parts);
  return {
    do: "answer",
    text: said.text,
    sources: said.sources,
    productIds: productIds ?? said.productIds,
    missed,
  };
};
export const answer = say;

/** Asks back once; whoever is not understood twice in a row talks to a person. */
export function askBack(mind: Mind, question: string, productIds: string[] = []): Thought {
  if (mind.turn.misses >= 1) {
    return handOff(mind, { reason: "bot tidak paham dua kali", last: mind.say.toTeam.lost });
  }
  return say([...greetingPart(mind), plain(question)], true, productIds);
}

/** "Ya" means what we last offered: to order the one product, to choose, or to be put through. */
function agree(mind: Mind): Thought {
  const { shown, turn } = mind;
  if (shown.length === 1) return orderOf(mind, shown);
  if (shown.length > 1) {
    return askBack(
      mind,
      mind.say.pick,
      shown.map(({ id }) => id),
    );
  }
  if (turn.lastReply?.text.includes("*admin*")) {
    return handOff(mind, { reason: "minta admin", asked: true, last: mind.say.toTeam.asked });
  }
  return say([greetingAlone(mind)]);
}

export function orderOf(mind: Mind, items: readonly CatalogItem[]): Thought {
  const [only] = items;
  const name = only && items.length === 1 ? ` ${nameOf(only).slice(0, 80)}` : "";
  return handOff(mind, { reason: `mau pesan${name}`, last: mind.say.toTeam.order });
}

const firstHeeded: SmallTalk[] = ["stop", "no", "yes", "thanks", "later", "fine", "greeting"];

/** No question could be answered: manners, a yes, or nothing we understand. */
export function chat(mind: Mind, learned: Learned): Thought {
  const { heard, turn } = mind;
  if (learned.strangers) return askBack(mind, mind.say.notInCatalog);
  if (learned.unclear) return askBack(mind, mind.say.notUnderstood);
  const talk = firstHeeded.find((kind) => learned.talk.includes(kind));
  const onlyTalk = heard.bubbles.flat().length === learned.talk.length;
  switch (talk) {
    case "stop":
      return say([plain(mind.say.stopped)]);
    case "yes":
      return agree(mind);
    case "no":
      return say([plain(mind.say.declined)]);
    case "thanks":
      return say([plain(mind.say.welcome)]);
    case "later":
      return say([plain(mind.say.later)]);
    case "fine":
      if (onlyTalk) return say([turn.greet ? greetingAlone(mind) : plain(mind.say.fine)]);
      break;
    default:
      if (onlyTalk && learned.talk.length > 0) return say([greetingAlone(mind)]);
  }
  const wordless = heard.bubbles.flat().length === 0 && !heard.text.includes("?");
  if (wordless && turn.greet) return say([greetingAlone(mind)]);
  // A thumb, a sticker: they nod.
  if (wordless && (heard.gestures > 0 || heard.text.trim() !== "")) {
    return say([plain(mind.say.fine)]);
  }
  return askBack(mind, mind.say.notUnderstood);
}
