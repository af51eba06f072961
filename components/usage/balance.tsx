import { CircleCheck, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { noonOf, shortDate } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Credits } from "#lib/credits/schema.ts";
import type { Usage } from "#lib/usage/schema.ts";
import { Buckets } from "./buckets.tsx";

const digits = (value: number, locale: string) => new Intl.NumberFormat(locale).format(value);

export function Balance({ credits, usage }: { credits: Credits; usage: Usage | undefined }) {
  const t = useTranslations("usage");
  const locale = useLocale();
  return (
    <div className="grid gap-x-10 gap-y-6 desk:grid-cols-[288px_minmax(0,1fr)]">
      <div>
        <p className="text-13 text-ink-2">{t("available")}</p>
        <p className="flex items-baseline gap-2.5">
          <strong className="num font-head font-semibold text-40">
            {digits(credits.available, locale)}
          </strong>
          <span className="text-14 text-ink-3">{t("credits")}</span>
        </p>
        <p className="min-h-[18px] text-13 text-ink-3">
          {credits.reserved > 0 && t("reserved", { count: digits(credits.reserved, locale) })}
        </p>
        <Outlook credits={credits} usage={usage} />
      </div>
      <Buckets credits={credits} />
    </div>
  );
}

const weekDays = 7;

/** Whether it lasts, in a sentence: the reader should not have to divide. */
function Outlook({ credits, usage }: { credits: Credits; usage: Usage | undefined }) {
  const t = useTranslations("usage");
  const locale = useLocale();
  const { level } = credits.lowBalance;
  const day = credits.lowBalance.projectedExhaustion;
  const projectedExhaustion = day && noonOf(day).toISOString();
  const week = usage?.daily.slice(-weekDays) ?? [];
  const used = week.reduce((all, day) => all + day.creditsUsed, 0);
  const perDay = week.length > 0 ? used / week.length : 0;
  const rate = digits(Math.round(perDay * 10) / 10, locale);
  const end = new Date(credits.period.end);
  const daysLeft = Math.max(0, (end.getTime() - Date.now()) / 86_400_000);
  const rollsOver = Math.max(0, Math.round(credits.allowance.remaining - perDay * daysLeft));
  const now = new Date();
  const sentence =
    level === "empty"
      ? t("outlook.empty")
      : used === 0
        ? t("outlook.idle")
        : projectedExhaustion
          ? t("outlook.runsOut", { rate, date: shortDate(projectedExhaustion, now, locale) })
          : rollsOver > 0
            ? t("outlook.rollsOver", { rate, count: digits(rollsOver, locale) })
            : t("outlook.rate", { rate });
  const fine = level === "ok";
  const Icon = fine ? CircleCheck : TriangleAlert;
  return (
    <div className="mt-3 border-line border-t pt-3 text-13">
      <p
        className={classes(
          "flex items-center gap-1.5",
          fine ? "text-ok-ink" : level === "low" ? "text-warn-ink" : "text-bad-ink",
        )}
      >
        <Icon size={14} strokeWidth={1.9} aria-hidden="true" />
        {t(`level.${level}`, {
          date: shortDate(projectedExhaustion ?? credits.period.end, now, locale),
        })}
      </p>
      {/* Two lines: what is beneath stays where it is when the sentence comes. */}
      <p className="mt-0.5 min-h-9 text-ink-2">{usage && sentence}</p>
    </div>
  );
}

export function BalanceSkeleton() {
  return (
    <div className="grid gap-x-10 gap-y-6 desk:grid-cols-[288px_minmax(0,1fr)]">
      <div className="grid min-h-[161px] content-start gap-2">
        <Skeleton className="w-20" />
        <Skeleton className="h-10 w-44" />
        <Skeleton className="w-36" />
        <Skeleton className="mt-4 w-52" />
      </div>
      <div>
        <Skeleton className="mb-2 w-full" />
        {["a", "b", "c"].map((row) => (
          <div key={row} className="flex h-[34px] items-center border-line border-b">
            <Skeleton className="w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
