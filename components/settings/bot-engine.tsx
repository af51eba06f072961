import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { classes } from "#components/ui/classes.ts";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Bot } from "#lib/bot/schema.ts";
import { type ModelDraft, modelPatchOf } from "./model-draft.ts";

const engines = ["plain", "model"] as const;

/** The plain bot, or a model behind it; the model's settings stand only where it is chosen. */
export function BotEngine({
  bot,
  engine,
  model,
  onEngine,
  onModel,
}: {
  bot: Bot;
  engine: Bot["engine"];
  model: ModelDraft;
  onEngine: (engine: Bot["engine"]) => void;
  onModel: (model: ModelDraft) => void;
}) {
  const t = useTranslations("settings.bot");
  const change = (part: Partial<ModelDraft>) => onModel({ ...model, ...part });
  return (
    <>
      <div className="grid gap-2">
        {engines.map((value) => (
          <label
            key={value}
            className={classes(
              "flex gap-3 rounded-md px-4 py-3 text-13",
              engine === value
                ? "bg-brand-wash shadow-[inset_0_0_0_1px_var(--brand-line)]"
                : "shadow-edge hover:bg-hover",
            )}
          >
            <input
              type="radio"
              name="engine"
              value={value}
              checked={engine === value}
              onChange={() => onEngine(value)}
              className="mt-0.5 size-4 accent-(--brand)"
            />
            <span>
              <span className="block font-medium text-14">{t(value)}</span>
              <span className="text-ink-2">{t(`${value}Text`)}</span>
            </span>
          </label>
        ))}
      </div>
      {engine === "model" && (
        <div className="mt-4 grid gap-4">
          <div className="grid gap-4 pane:grid-cols-2">
            <TextField
              id="model-url"
              label={t("baseUrl")}
              type="url"
              required
              placeholder="https://api.openai.com/v1"
              autoComplete="off"
              spellCheck={false}
              value={model.baseUrl}
              onChange={(event) => change({ baseUrl: event.target.value })}
            />
            <TextField
              id="model-name"
              label={t("modelName")}
              required
              autoComplete="off"
              spellCheck={false}
              value={model.model}
              onChange={(event) => change({ model: event.target.value })}
            />
          </div>
          <TextField
            id="model-key"
            label={t("apiKey")}
            type="password"
            autoComplete="off"
            {...(bot.model?.apiKeySet && { hint: t("apiKeySet") })}
            value={model.apiKey}
            onChange={(event) => change({ apiKey: event.target.value })}
          />
          <TextArea
            id="model-instructions"
            label={t("instructions")}
            hint={t("instructionsHint")}
            maxLength={4_000}
            value={model.instructions}
            onChange={(event) => change({ instructions: event.target.value })}
          />
          <div className="grid gap-4 pane:grid-cols-2">
            <TextField
              id="model-turns"
              label={t("turnsPerDay")}
              hint={t("turnsHint")}
              type="number"
              min={1}
              max={1_000_000}
              value={model.turnsPerDay}
              onChange={(event) => change({ turnsPerDay: event.target.value })}
            />
            <TextField
              id="model-timeout"
              label={t("timeout")}
              type="number"
              min={1}
              max={60}
              required
              value={model.timeoutSeconds}
              onChange={(event) => change({ timeoutSeconds: event.target.value })}
            />
          </div>
          <Checkbox checked={model.summaries} onChange={(summaries) => change({ summaries })}>
            {t("summaries")}
          </Checkbox>
          <ModelTest bot={bot} model={model} />
        </div>
      )}
    </>
  );
}

/** Asks the model one question with what stands in the fields, saved or not. */
function ModelTest({ bot, model }: { bot: Bot; model: ModelDraft }) {
  const t = useTranslations("settings.bot");
  const locale = useLocale();
  const words = useErrorWords();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api("POST /bot/test", { body: { model: modelPatchOf(model) } }),
  });
  const { modelToday } = bot;
  return (
    <div className="text-13">
      <Button busy={isPending} disabled={!model.baseUrl || !model.model} onClick={() => mutate()}>
        {t("test")}
      </Button>
      <div aria-live="polite" className="mt-2">
        {data?.ok && (
          <p className="text-ok-ink">
            {t("testOk", { ms: data.durationMs, answer: data.answer ?? "" })}
          </p>
        )}
        {data?.error && (
          <p className="text-bad-ink">
            {data.error.message[locale === "en" ? "en" : "id"]}
            {data.error.detail && (
              <span className="block font-mono text-[12px] text-ink-3">{data.error.detail}</span>
            )}
          </p>
        )}
        {error && <p className="text-bad-ink">{words(error)}</p>}
      </div>
      {modelToday.turns + modelToday.failures > 0 && (
        <p className="mt-2 text-ink-3">
          {t("today", { turns: modelToday.turns, failures: modelToday.failures })}
        </p>
      )}
      {modelToday.lastError && (
        <p className="text-warn-ink">
          {t("lastError", { message: modelToday.lastError.message[locale === "en" ? "en" : "id"] })}
        </p>
      )}
    </div>
  );
}
