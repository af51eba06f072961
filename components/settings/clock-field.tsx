import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { readClock, shownClock } from "./read-clock.ts";

/**
 * A time of the day in 24 hours. The browser's own field follows the browser's language, not the
 * page's: it would say `05:00 PM` between times that are told as 17.00.
 */
export function ClockField({
  label,
  value,
  onChange,
  className,
}: {
  label: string;
  /** `17:00`, as it is kept. */
  value: string;
  onChange: (value: string) => void;
  className: string;
}) {
  const t = useTranslations("settings.bot");
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? shownClock(value, locale);
  return (
    <input
      ref={(field) => field?.setCustomValidity(readClock(shown) ? "" : t("wrongClock"))}
      aria-label={label}
      aria-invalid={readClock(shown) === null}
      inputMode="decimal"
      autoComplete="off"
      maxLength={5}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const read = readClock(event.target.value);
        if (read) onChange(read);
      }}
      onBlur={() => readClock(shown) && setTyped(null)}
      className={classes(className, "w-16 text-center")}
    />
  );
}
