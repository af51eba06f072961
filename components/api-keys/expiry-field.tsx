import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { calendarDay, endOfDay, longDate, noonOf } from "#components/time.ts";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";

const spans = ["30", "90", "365"] as const;
type Choice = "never" | (typeof spans)[number] | "custom";

const inDays = (days: number) => endOfDay(new Date(), days).toISOString();

/** Most keys live for a round number of days, or for ever; a date of one's own is there too. */
export function ExpiryField({
  value,
  onChange,
  error,
}: {
  value: string | null;
  onChange: (value: string | null) => void;
  error: string | null;
}) {
  const t = useTranslations("apiKeys.form");
  const locale = useLocale();
  const [choice, setChoice] = useState<Choice>(value ? "custom" : "never");
  const choose = (next: Choice) => {
    setChoice(next);
    if (next === "never") onChange(null);
    else onChange(next === "custom" ? (value ?? inDays(30)) : inDays(Number(next)));
  };
  return (
    <div className="grid gap-2">
      <Select
        id="key-expires"
        label={t("expires")}
        value={choice}
        onChange={choose}
        options={[
          { value: "never", label: t("forever") },
          ...spans.map((days) => ({
            value: days,
            label: t("days", { days, date: longDate(inDays(Number(days)), locale) }),
          })),
          { value: "custom", label: t("custom") },
        ]}
      />
      {choice === "custom" && (
        <TextField
          id="key-expires-on"
          label={t("date")}
          type="date"
          value={value ? calendarDay(new Date(value)) : ""}
          min={calendarDay(new Date())}
          required
          error={error}
          onChange={({ target }) =>
            target.value && onChange(endOfDay(noonOf(target.value)).toISOString())
          }
        />
      )}
      {error && choice !== "custom" && <p className="text-12 text-bad-ink">{error}</p>}
    </div>
  );
}
