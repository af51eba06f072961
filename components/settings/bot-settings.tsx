"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { fieldErrors } from "#components/field-errors.ts";
import { Page, Section } from "#components/ui/page.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDraft } from "#components/use-draft.ts";
import { useSave } from "#components/use-save.ts";
import type { Bot, PatchBot } from "#lib/bot/schema.ts";
import { BotEngine } from "./bot-engine.tsx";
import { BotHours } from "./bot-hours.tsx";
import { BotTrial } from "./bot-trial.tsx";
import { Loaded } from "./loaded.tsx";
import { type ModelDraft, modelDraftOf, modelPatchOf } from "./model-draft.ts";
import { SaveBar } from "./save-bar.tsx";
import { byComma } from "./split.ts";

export function BotSettings() {
  const t = useTranslations("settings");
  const query = useQuery({
    queryKey: ["GET /bot"],
    queryFn: ({ signal }) => api("GET /bot", { signal }),
    refetchOnMount: "always",
  });
  return (
    <Page title={t("pages.bot")} description={t("bot.intro")}>
      <Loaded query={query}>
        {(bot) => (
          <div className="grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,640px)_minmax(280px,1fr)]">
            <BotForm bot={bot} />
            <BotTrial />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** As the fields hold it: lists as lines of text, numbers as they are typed. */
type Draft = {
  greeting: string;
  farewell: string;
  handoffWords: string;
  hours: Bot["hours"];
  engine: Bot["engine"];
  model: ModelDraft;
};

const draftOf = (bot: Bot): Draft => ({
  greeting: bot.greeting ?? "",
  farewell: bot.farewell ?? "",
  handoffWords: bot.handoffWords.join(", "),
  hours: bot.hours,
  engine: bot.engine,
  model: modelDraftOf(bot.model),
});

function patchOf({ greeting, farewell, handoffWords, model, ...rest }: Partial<Draft>): PatchBot {
  return {
    ...rest,
    ...(greeting !== undefined && { greeting: greeting.trim() || null }),
    ...(farewell !== undefined && { farewell: farewell.trim() || null }),
    ...(handoffWords !== undefined && { handoffWords: byComma(handoffWords) }),
    ...(model !== undefined && { model: modelPatchOf(model) }),
  };
}

function BotForm({ bot }: { bot: Bot }) {
  const t = useTranslations("settings");
  const { draft, changed, dirty, change, settle, discard } = useDraft(
    "/settings/bot",
    draftOf(bot),
  );
  const patch = (body: PatchBot) => api("PATCH /bot", { body });
  // On its own: what is being written in the form is neither saved nor lost by it.
  const toggle = useSave((enabled: boolean) => patch({ enabled }), { stale: ["GET /bot"] });
  const save = useSave((sent: Partial<Draft>) => patch(patchOf(sent)), {
    stale: ["GET /bot"],
    quiet: true,
    done: () => toast.success(t("saved")),
    shown: settle,
  });
  const errors = fieldErrors(save.error);
  return (
    <form
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changed);
      }}
    >
      <div className="flex items-start justify-between gap-4 rounded-md bg-sunken px-4 py-3">
        <div>
          <p className="font-medium text-14">{t("bot.enabled")}</p>
          <p className="text-13 text-ink-3">{t("bot.enabledHint")}</p>
        </div>
        <Switch
          checked={toggle.isPending ? toggle.variables : bot.enabled}
          label={t("bot.enabled")}
          onChange={(enabled) => toggle.mutate(enabled)}
        />
      </div>
      <Section title={t("bot.words")}>
        <div className="grid gap-4">
          <TextArea
            id="bot-greeting"
            label={t("bot.greeting")}
            hint={t("bot.greetingHint")}
            rows={2}
            maxLength={1_000}
            value={draft.greeting}
            error={errors.greeting ?? null}
            onChange={(event) => change({ greeting: event.target.value })}
          />
          <TextArea
            id="bot-farewell"
            label={t("bot.farewell")}
            hint={t("bot.farewellHint")}
            rows={2}
            maxLength={1_000}
            value={draft.farewell}
            error={errors.farewell ?? null}
            onChange={(event) => change({ farewell: event.target.value })}
          />
          <TextArea
            id="bot-words"
            label={t("bot.handoffWords")}
            hint={t("bot.handoffWordsHint")}
            rows={2}
            value={draft.handoffWords}
            error={errors.handoffWords ?? null}
            onChange={(event) => change({ handoffWords: event.target.value })}
          />
        </div>
      </Section>
      <Section title={t("bot.hours")} description={t("bot.hoursIntro")}>
        <BotHours hours={draft.hours} onChange={(hours) => change({ hours })} />
      </Section>
      <Section title={t("bot.engine")}>
        <BotEngine
          bot={bot}
          engine={draft.engine}
          model={draft.model}
          onEngine={(engine) => change({ engine })}
          onModel={(model) => change({ model })}
        />
      </Section>
      <SaveBar dirty={dirty} saving={save.isPending} error={save.error} onDiscard={discard} />
    </form>
  );
}
