import { z } from "zod";
import type { Turn } from "../../think.ts";
import type { Told } from "../told.ts";
import { lookUpAnswers } from "./answers.ts";
import { openingHours } from "./hours.ts";
import { readProduct, searchProducts, totalPrice } from "./products.ts";
import { describeTool, type Tool, tool } from "./tool.ts";

/** Not run: whoever calls it is done. */
export const HandOff = z.object({
  reason: z
    .string()
    .max(200)
    .describe("For the shop's people: what the customer wants, in one short phrase."),
});

const handOff = tool({
  name: "hand_off",
  description:
    "Gives the conversation to a person of the shop. Use it when the customer wants a person or to order, is unhappy, or asks what the tools do not answer. What you write beside the call is sent first; do not announce the handover, that is done for you.",
  input: HandOff,
  run: () => ({}),
});

const tools: Tool[] = [
  searchProducts,
  readProduct,
  lookUpAnswers,
  openingHours,
  totalPrice,
  handOff,
];

export const toolsDescribed = tools.map(describeTool);

/** What is answered to a call; a wrong one is told what was wrong with it. */
export function answerCall(turn: Turn, told: Told, name: string, args: string): object {
  const called = tools.find((each) => each.name === name);
  if (!called) return { error: "There is no such tool." };
  let given: unknown;
  try {
    given = JSON.parse(args || "{}");
  } catch {
    return { error: "The arguments are not valid JSON." };
  }
  const input = called.input.safeParse(given);
  if (!input.success) return { error: z.prettifyError(input.error) };
  return called.run(turn, told, input.data);
}
