import { useLocale, useTranslations } from "use-intl/react";
import { shortDate } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import type { BucketKind, Credits } from "#lib/credits/schema.ts";

/** Amber goes away soon, nila stays. */
const colours: Record<BucketKind, string> = {
  BONUS: "bg-warn",
  ROLLOVER: "bg-soga",
  ALLOWANCE: "bg-brand",
  TOPUP: "bg-brand-line",
};

/** The balance as one bar, and every piece of it by name beneath. */
export function Buckets({ credits }: { credits: Credits }) {
  const t = useTranslations("usage.buckets");
  const locale = useLocale();
  const now = new Date();
  const whole = credits.buckets.reduce((all, bucket) => all + bucket.remaining, 0);
  const digits = (value: number) => new Intl.NumberFormat(locale).format(value);
  const month = new Intl.DateTimeFormat(locale, {
    month: "long",
    timeZone: credits.period.timezone,
  }).format(new Date(credits.period.start));
  if (credits.buckets.length === 0) {
    return (
      <p className="text-13 text-ink-3">
        {t("none", { date: shortDate(credits.period.end, now, locale) })}
      </p>
    );
  }
  return (
    <div className="min-w-0">
      <div
        aria-hidden="true"
        className="flex h-3.5 gap-[1.5px] overflow-hidden rounded-xs bg-press"
      >
        {credits.buckets
          .filter((bucket) => bucket.remaining > 0)
          .map((bucket) => (
            <span
              key={bucket.id}
              className={classes("h-full min-w-[3px]", colours[bucket.kind])}
              style={{ width: `${(bucket.remaining / whole) * 100}%` }}
            />
          ))}
      </div>
      <table className="mt-2 w-full border-collapse text-13">
        <caption className="sr-only">{t("label")}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("order")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("note")}</th>
            <th scope="col">{t("remaining")}</th>
            <th scope="col">{t("expires")}</th>
          </tr>
        </thead>
        <tbody>
          {credits.buckets.map((bucket, at) => (
            <tr key={bucket.id} className="h-[34px] border-line border-b">
              <td className="num w-8 text-ink-3">{at + 1}</td>
              <th scope="row" className="text-left font-medium">
                <span
                  aria-hidden="true"
                  className={classes(
                    "mr-2 inline-block size-2 rounded-[2px]",
                    colours[bucket.kind],
                  )}
                />
                {t(bucket.kind, { month })}
              </th>
              <td className="text-ink-3 max-pane:hidden">
                {at === 0 && credits.buckets.length > 1
                  ? t("notes.first")
                  : bucket.expiresAt && t(`notes.${bucket.kind}`)}
              </td>
              <td className="num whitespace-nowrap text-right text-ink-3">
                <b className="font-semibold text-ink">{digits(bucket.remaining)}</b>{" "}
                {t("of", { remaining: "", granted: digits(bucket.granted) }).trim()}
              </td>
              <td className="num w-28 whitespace-nowrap pl-3 text-right text-ink-2 max-pane:w-auto">
                {bucket.expiresAt ? shortDate(bucket.expiresAt, now, locale) : "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
