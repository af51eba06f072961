import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useErrorWords } from "#components/use-error-words.ts";

/** What the bot would say, without a customer, a message or a credit. */
export function BotTrial() {
  const t = useTranslations("settings.bot");
  const locale = useLocale();
  const words = useErrorWords();
  const [text, setText] = useState("");
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api("POST /bot/try", { body: { text } }),
  });
  return (
    <aside aria-label={t("try")} className="h-fit rounded-md bg-sunken p-4 wide:sticky wide:top-5">
      <h2 className="font-semibold text-16">{t("try")}</h2>
      <p className="mt-0.5 mb-3 text-13 text-ink-3">{t("tryIntro")}</p>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) mutate();
        }}
      >
        <TextField
          id="bot-try"
          label={t("tryText")}
          placeholder={t("tryHint")}
          maxLength={4_096}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary" busy={isPending} disabled={!text.trim()}>
          {t("tryAction")}
        </Button>
      </form>
      <div aria-live="polite" className="mt-3 grid gap-2 text-13">
        {data?.text && (
          <p className="rounded-lg rounded-tl-none bg-bub-bot px-3 py-2 text-14 whitespace-pre-line">
            {data.text}
          </p>
        )}
        {data?.do === "handoff" && (
          <p className="text-warn-ink">{t("tryHandoff", { reason: data.reason ?? "" })}</p>
        )}
        {data && data.sources.length > 0 && (
          <p className="text-ink-3">
            {t("trySources", { sources: data.sources.map(({ title }) => title).join(", ") })}
          </p>
        )}
        {data && <p className="text-12 text-ink-3">{t(`tryBy.${data.engine}`)}</p>}
        {data?.error && (
          <p className="text-bad-ink">{data.error.message[locale === "en" ? "en" : "id"]}</p>
        )}
        {error && <p className="text-bad-ink">{words(error)}</p>}
      </div>
    </aside>
  );
}
