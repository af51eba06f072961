import type { Think, Thought, Turn } from "../think.ts";
import { answer, chat, orderOf } from "./chat.ts";
import { productsPart } from "./choose.ts";
import { greetingPart } from "./greet.ts";
import { handOff, reasonForMedia } from "./hand-off.ts";
import { learn } from "./learn.ts";
import { type Mind, mindOf } from "./mind.ts";
import { complains, people, wantsPerson } from "./must-hand-off.ts";
import { plain } from "./show.ts";
import { openQuestion, topicParts } from "./topic-parts.ts";

/** Answers from the catalog and the shop's own answers, or lets a person do it. Never guesses. */
export const plainBot: Think = async (turn) => think(turn);

function think(turn: Turn): Thought {
  const mind = mindOf(turn);
  return wantsPerson(mind) ?? complains(mind) ?? reply(mind);
}

function reply(mind: Mind): Thought {
  const { heard, say, shown } = mind;
  const learned = learn(mind);
  const products = productsPart(mind, learned);
  const known = [...(products ? [products.part] : []), ...topicParts(mind, learned, products)];
  const parts = known.length > 0 ? [...greetingPart(mind), ...known] : [];

  const [unheard] = heard.unheard;
  if (unheard) {
    return handOff(mind, { reason: reasonForMedia(unheard), last: say.toTeam.media, parts });
  }
  if (heard.pictured && (products?.recalled || known.length === 0 || learned.unclear)) {
    // A picture asks about what it shows; what we spoke of before is something else.
    const still = products?.recalled ? [] : parts;
    return handOff(mind, {
      reason: reasonForMedia(heard.pictured),
      last: say.toTeam.media,
      parts: still,
    });
  }
  const open = openQuestion(mind, learned, products);
  if (open) {
    return handOff(mind, { reason: open.reason, last: say.toTeam.topic(open.label), parts });
  }
  const speaksOfShown = known.length === 0 || products?.recalled;
  if (learned.wishes.order && shown.length > 0 && speaksOfShown)
    return orderOf(mind, products?.items ?? shown);
  if (learned.wishes.aboutBot && known.length === 0) {
    return answer([...greetingPart(mind), plain(say.iAmABot)]);
  }
  if (known.length === 0) {
    const named = people(mind)[0];
    const last = say.toTeam.asked;
    if (named && learned.talk.length < heard.bubbles.flat().length) {
      return handOff(mind, { reason: named.reason, asked: true, last });
    }
    return chat(mind, learned);
  }
  const rest = learned.unclear || learned.strangers ? [plain(say.restToTeam)] : [];
  // Without products of its own, an answer leaves the talk where it was: "ongkir?", then "berapa?".
  const about = products ? undefined : shown.map(({ id }) => id);
  return answer([...parts, ...rest], false, about);
}
