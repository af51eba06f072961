import type { Context } from "#lib/context.ts";
import { unseal } from "#lib/secrets.ts";
import type { BotModelTest, TestBotModel } from "../schema.ts";
import { readBotSettings } from "../settings.ts";
import { changedModel } from "./change.ts";
import type { ModelAccess } from "./client.ts";
import { complete } from "./complete.ts";
import { ModelFailure, presentFailure } from "./failure.ts";
import { toolsDescribed } from "./tools/all.ts";

/** Asks the model one question, with settings that need not be saved yet. */
export async function testModel(
  ctx: Context,
  { question, model: change }: TestBotModel,
): Promise<{ afterwards: () => Promise<BotModelTest> }> {
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: ctx.tenantId } });
  const { model: saved } = readBotSettings(tenant.bot);
  // The same rules as when they are saved: a key goes to no other host than its own.
  const { model, key } = await changedModel(saved, tenant.botSecrets, change);
  const apiKey = change.apiKey ?? (key ? await unseal<string>(key) : null);
  if (!model) throw new Error("a change of a model leaves a model");
  return { afterwards: () => ask({ ...model, apiKey }, question) };
}

async function ask(access: ModelAccess, question: string): Promise<BotModelTest> {
  const startedAt = Date.now();
  const signal = AbortSignal.timeout(access.timeoutMs);
  try {
    const messages = [{ role: "user" as const, content: question }];
    const { text, calls, tokens } = await complete(access, {
      messages,
      tools: toolsDescribed,
      signal,
    });
    if (!text && calls.length === 0) throw new ModelFailure("GARBAGE");
    const usedTools = calls.length > 0;
    return {
      ok: true,
      answer: text || null,
      usedTools,
      error: null,
      durationMs: Date.now() - startedAt,
      ...tokens,
    };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return failed(error, Date.now() - startedAt);
  }
}

const failed = ({ code, detail }: ModelFailure, durationMs: number): BotModelTest => ({
  ok: false,
  answer: null,
  usedTools: false,
  error: presentFailure(code, detail),
  durationMs,
  inputTokens: 0,
  outputTokens: 0,
});
