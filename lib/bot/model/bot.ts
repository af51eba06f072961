import { plainBot } from "../plain/bot.ts";
import { handOff } from "../plain/hand-off.ts";
import { mindOf } from "../plain/mind.ts";
import { mustHandOff } from "../plain/must-hand-off.ts";
import type { Thought, Turn } from "../think.ts";
import type { ModelAccess } from "./client.ts";
import type { Tokens } from "./complete.ts";
import { ModelFailure } from "./failure.ts";
import { mayBeAsked, noteOutcome } from "./rest.ts";
import { think } from "./think.ts";

/** How a turn went: who thought, and what it cost. */
export type ModelTurn = {
  thought: Thought;
  engine: "plain" | "model";
  /** Whether the endpoint was asked at all. */
  asked: boolean;
  failure: ModelFailure | null;
  tokens: Tokens;
};

/**
 * Thinks with the tenant's model. Where the house's own rules already send a customer to a person,
 * nothing is asked; where the model fails, or insists on what nobody told it, the plain bot answers
 * what it can and a person gets the rest.
 */
export async function modelBot(turn: Turn, access: ModelAccess): Promise<ModelTurn> {
  const tokens = { inputTokens: 0, outputTokens: 0 };
  const leaving = mustHandOff(turn);
  if (leaving) {
    return { thought: leaving, engine: "plain", asked: false, failure: null, tokens };
  }
  if (!mayBeAsked(access)) {
    return { thought: await instead(turn), engine: "plain", asked: false, failure: null, tokens };
  }
  try {
    const thought = await think(turn, access, tokens);
    noteOutcome(access, null);
    return { thought, engine: "model", asked: true, failure: null, tokens };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    noteOutcome(access, error);
    return { thought: await instead(turn), engine: "plain", asked: true, failure: error, tokens };
  }
}

/** The plain bot; what it would only ask back, a person should rather answer. */
async function instead(turn: Turn): Promise<Thought> {
  const thought = await plainBot(turn);
  if (thought.do === "hand-off" || !thought.missed) return thought;
  const mind = mindOf(turn);
  return handOff(mind, { reason: "model tidak menjawab", last: mind.say.toTeam.lost });
}
