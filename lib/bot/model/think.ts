import type { Thought, Turn } from "../think.ts";
import { complaintsAbout } from "./check.ts";
import type { ModelAccess } from "./client.ts";
import { complete, type Tokens, type ToolCall } from "./complete.ts";
import { conclude } from "./conclude.ts";
import { ModelFailure } from "./failure.ts";
import { complaintFor, promptFor, rules } from "./prompt.ts";
import { nothingTold, type Told } from "./told.ts";
import { answerCall, toolsDescribed } from "./tools/all.ts";
import { whatsappMarkup } from "./whatsapp-markup.ts";

/** Look-ups, the answer, and one more try: a model that goes round in circles ends here. */
const askedAtMost = 8;
const callsAtOnce = 8;

/**
 * Asks the model, looks up what it asks for, and looks at what it wants to say. A text that names
 * what no tool told is complained about once; then it is a failure. Counts into `tokens`, since
 * what was spent is spent, whatever comes of it.
 */
export async function think(turn: Turn, access: ModelAccess, tokens: Tokens): Promise<Thought> {
  const signal = AbortSignal.timeout(access.timeoutMs);
  const messages = promptFor(turn, access.instructions);
  const told = nothingTold();
  let complained = false;
  for (let round = 0; round < askedAtMost; round++) {
    const {
      text,
      calls,
      tokens: used,
    } = await complete(access, {
      messages,
      tools: toolsDescribed,
      signal,
    });
    tokens.inputTokens += used.inputTokens;
    tokens.outputTokens += used.outputTokens;
    const leaving = calls.find((call) => call.function.name === "hand_off");
    if (calls.length > 0 && !leaving) {
      messages.push({ role: "assistant", content: text || null, tool_calls: calls.map(asCall) });
      for (const [at, call] of calls.entries()) {
        messages.push({
          role: "tool",
          tool_call_id: call.id,
          content: answerOf(turn, told, call, at),
        });
      }
      continue;
    }
    const said = whatsappMarkup(text);
    if (!said && !leaving) throw new ModelFailure("GARBAGE");
    const complaints = complaintsAbout(said, { told, heard: heardIn(turn), instructions: rules });
    if (complaints.length === 0) return conclude(turn, told, said, leaving);
    // Where a person takes over anyway, the answer is theirs.
    if (leaving) return conclude(turn, told, "", leaving);
    if (complained) throw new ModelFailure("UNGROUNDED", complaints[0] ?? null);
    complained = true;
    messages.push(
      { role: "assistant", content: text },
      { role: "user", content: complaintFor(complaints) },
    );
  }
  throw new ModelFailure("GARBAGE");
}

const asCall = ({ id, function: called }: ToolCall) => ({
  id,
  type: "function" as const,
  function: called,
});

const answerOf = (turn: Turn, told: Told, { function: called }: ToolCall, at: number): string =>
  JSON.stringify(
    at < callsAtOnce
      ? answerCall(turn, told, called.name, called.arguments)
      : { error: "Too many calls at once." },
  );

const heardIn = ({ bubbles, history = [] }: Turn): string[] => [
  ...bubbles.flatMap(({ text }) => text ?? []),
  ...history.flatMap(({ by, text }) => (by === "customer" ? text : [])),
];
