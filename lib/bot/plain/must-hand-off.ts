import type { Thought, Turn } from "../think.ts";
import { complaintIn, furyIn } from "./complaint.ts";
import { handOff, reasonForMedia } from "./hand-off.ts";
import { type PersonWanted, personWanted } from "./handoff-request.ts";
import { type Mind, mindOf } from "./mind.ts";

/**
 * Where a person is wanted, whoever plays the bot: one is asked for, in our words or the shop's
 * own; something is wrong; something came that only ears and eyes understand.
 */
export function mustHandOff(turn: Turn): Thought | null {
  const mind = mindOf(turn);
  const [unheard] = mind.heard.unheard;
  const seen = mind.heard.bubbles.length === 0 ? mind.heard.pictured : null;
  const unread = unheard ?? seen;
  return (
    wantsPerson(mind) ??
    complains(mind) ??
    (unread ? handOff(mind, { reason: reasonForMedia(unread), last: mind.say.toTeam.media }) : null)
  );
}

export const people = ({ heard, turn }: Mind): PersonWanted[] =>
  heard.bubbles.flatMap(
    (clauses) =>
      personWanted(
        clauses.map(({ words }) => words),
        turn.handoffWords,
      ) ?? [],
  );

export function wantsPerson(mind: Mind): Thought | null {
  const asked = people(mind).find(({ how }) => how === "asked");
  if (!asked) return null;
  return handOff(mind, { reason: asked.reason, asked: true, last: mind.say.toTeam.asked });
}

export function complains(mind: Mind): Thought | null {
  const { heard, say, search } = mind;
  const sold = (word: string) => search.index.vocabulary.has(word);
  const grievances = heard.bubbles.flat().map(({ words }) => complaintIn(words, sold));
  const grievance = grievances.find(Boolean) ?? furyIn(heard.text);
  if (!grievance) return null;
  const { sorry, sorryNext } = say.toTeam;
  return handOff(mind, { reason: `keluhan “${grievance}”`, lead: sorry, last: sorryNext });
}
