import type { Bot, PatchBotModel } from "#lib/bot/schema.ts";

/** The model's settings as fields hold them. An empty key: the one that is saved stays. */
export type ModelDraft = {
  baseUrl: string;
  model: string;
  apiKey: string;
  instructions: string;
  timeoutSeconds: string;
  turnsPerDay: string;
  summaries: boolean;
};

export const modelDraftOf = (model: Bot["model"]): ModelDraft => ({
  baseUrl: model?.baseUrl ?? "",
  model: model?.model ?? "",
  apiKey: "",
  instructions: model?.instructions ?? "",
  timeoutSeconds: String((model?.timeoutMs ?? 20_000) / 1_000),
  turnsPerDay: model?.turnsPerDay ? String(model.turnsPerDay) : "",
  summaries: model?.summaries ?? true,
});

export const modelPatchOf = (draft: ModelDraft): PatchBotModel => ({
  ...(draft.baseUrl.trim() && { baseUrl: draft.baseUrl.trim() }),
  ...(draft.model.trim() && { model: draft.model.trim() }),
  ...(draft.apiKey.trim() && { apiKey: draft.apiKey.trim() }),
  instructions: draft.instructions.trim() || null,
  timeoutMs: Math.round(Number(draft.timeoutSeconds) * 1_000),
  turnsPerDay: draft.turnsPerDay.trim() ? Number(draft.turnsPerDay) : null,
  summaries: draft.summaries,
});
