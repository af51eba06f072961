import { greetingPart } from "../plain/greet.ts";
import { handOff } from "../plain/hand-off.ts";
import { joined } from "../plain/join.ts";
import { mindOf } from "../plain/mind.ts";
import type { Thought, Turn } from "../think.ts";
import type { ToolCall } from "./complete.ts";
import { sourcesOf, type Told } from "./told.ts";
import { HandOff } from "./tools/all.ts";

/** What was said, behind the shop's own greeting, or before its own farewell. */
export function conclude(
  turn: Turn,
  told: Told,
  said: string,
  leaving: ToolCall | undefined,
): Thought {
  const mind = mindOf(turn);
  const { sources, productIds } = sourcesOf(told, said);
  const answer = said ? [...greetingPart(mind), { text: said, sources, productIds }] : [];
  if (leaving) {
    return handOff(mind, { reason: reasonOf(leaving), last: mind.say.toTeam.asked, parts: answer });
  }
  return { do: "answer", missed: false, ...only(joined(answer)) };
}

const only = ({ text, sources, productIds }: ReturnType<typeof joined>) => ({
  text,
  sources,
  productIds,
});

/** The model's own words, for people only. */
function reasonOf({ function: called }: ToolCall): string {
  try {
    const { reason } = HandOff.parse(JSON.parse(called.arguments));
    return reason.replace(/\s+/g, " ").trim() || "bot menyerahkan";
  } catch {
    return "bot menyerahkan";
  }
}
