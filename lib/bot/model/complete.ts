import type OpenAI from "openai";
import { z } from "zod";
import { NoAnswer } from "#lib/outbound/request.ts";
import { type ModelAccess, openClient } from "./client.ts";
import { ModelFailure } from "./failure.ts";
import type { ChatMessage } from "./prompt.ts";

const ToolCall = z.object({
  id: z.string().min(1),
  function: z.object({ name: z.string(), arguments: z.string() }),
});
export type ToolCall = z.infer<typeof ToolCall>;

/** What we need of an answer: "compatible" endpoints leave out and add what they like. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          tool_calls: z.array(ToolCall).nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number().nonnegative(),
      completion_tokens: z.number().nonnegative(),
    })
    .nullish()
    .catch(null),
});

export type Tokens = { inputTokens: number; outputTokens: number };
export type Completed = { text: string; calls: ToolCall[]; tokens: Tokens };

type Asked = {
  messages: ChatMessage[];
  tools?: OpenAI.ChatCompletionFunctionTool[];
  /** The end of the whole turn, not only of this request. */
  signal: AbortSignal;
};

/** Asks the endpoint once. Throws ModelFailure, whatever went wrong. */
export async function complete(access: ModelAccess, asked: Asked): Promise<Completed> {
  const client = await openClient(access);
  let answer: unknown;
  try {
    answer = await client.chat.completions.create(
      {
        model: access.model,
        messages: asked.messages,
        ...(asked.tools && { tools: asked.tools }),
        ...(access.temperature !== null && { temperature: access.temperature }),
      },
      { signal: asked.signal },
    );
  } catch (error) {
    throw failureOf(error, asked.signal);
  }
  const read = Completion.safeParse(answer);
  const message = read.data?.choices[0]?.message;
  if (!read.success || !message) throw new ModelFailure("GARBAGE");
  return {
    text: withoutThoughts(message.content ?? ""),
    calls: message.tool_calls ?? [],
    tokens: {
      inputTokens: Math.round(read.data.usage?.prompt_tokens ?? 0),
      outputTokens: Math.round(read.data.usage?.completion_tokens ?? 0),
    },
  };
}

/** Some models think aloud before they speak. */
function withoutThoughts(text: string): string {
  const spoken = text.replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gi, "");
  return /<\/?think(?:ing)?>/i.test(spoken) ? "" : spoken.trim();
}

const byStatus: Record<number, ModelFailure["code"]> = {
  401: "UNAUTHORIZED",
  402: "RATE_LIMITED",
  403: "UNAUTHORIZED",
  404: "NOT_FOUND",
  408: "TIMEOUT",
  429: "RATE_LIMITED",
};

function failureOf(thrown: unknown, signal: AbortSignal): ModelFailure {
  const error = thrown as { status?: unknown; error?: unknown; cause?: unknown };
  if (signal.aborted) return new ModelFailure("TIMEOUT");
  if (typeof error.status === "number") {
    const { status } = error;
    const code = byStatus[status] ?? (status >= 500 ? "FAILED" : "REJECTED");
    return new ModelFailure(code, detailOf(error.error));
  }
  const cause = error.cause;
  if (cause instanceof NoAnswer) {
    if (cause.code === "BLOCKED" || cause.code === "TIMEOUT") return new ModelFailure(cause.code);
    return new ModelFailure("UNREACHABLE", cause.code);
  }
  return new ModelFailure(thrown instanceof SyntaxError ? "GARBAGE" : "FAILED");
}

const longestDetailChars = 300;

/** What the endpoint says in its error, in one line. */
function detailOf(error: unknown): string | null {
  const told = z.object({ message: z.string().min(1) }).safeParse(error);
  if (!told.success) return null;
  return told.data.message.replace(/\s+/g, " ").trim().slice(0, longestDetailChars);
}
