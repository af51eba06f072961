import { type ReactNode, useState } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useLocale, useTranslations } from "use-intl/react";
import { noonOf, shortDate } from "#components/time.ts";
import type { Usage } from "#lib/usage/schema.ts";
import { shownSenders } from "./senders.ts";

const nothing = () => null;

/** What everyone sent, day by day. The day that is pointed at is read out in the row above. */
export function UsageChart({ usage, end }: { usage: Usage; end: ReactNode }) {
  const t = useTranslations("usage");
  const locale = useLocale();
  const [pointed, setPointed] = useState<number | null>(null);
  const now = new Date();
  const days = usage.daily.length;
  const day = pointed === null ? undefined : usage.daily[pointed];
  const shown = shownSenders(usage);
  const counts = day?.messagesOutBy ?? usage.totals.messagesOut;
  const digits = (value: number) => new Intl.NumberFormat(locale).format(value);
  const dateOf = (date: string) => shortDate(noonOf(date).toISOString(), now, locale);
  const empty = usage.daily.every((one) => one.messagesOut === 0);
  return (
    <section aria-label={t("chart.title")}>
      <div className="mb-3 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="font-semibold text-14">{t("chart.title")}</h2>
        <p className="num flex flex-wrap items-center gap-x-3.5 text-12 text-ink-2">
          <span className="font-medium text-ink">
            {day ? dateOf(day.date) : t("chart.total", { days })}
          </span>
          {shown.map(({ sender, colour }) => (
            <span key={sender} className="inline-flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2 rounded-[2px]"
                style={{ background: colour }}
              />
              {t(`sender.${sender}`)}{" "}
              <b className="font-semibold text-ink">{digits(counts[sender])}</b>
            </span>
          ))}
          <span className="text-ink-3">
            {t("chart.credits", { count: digits((day ?? usage.totals).creditsUsed) })}
          </span>
        </p>
        <div className="ml-auto">{end}</div>
      </div>
      <div className="relative h-[234px]" aria-hidden="true">
        {empty && (
          <p className="absolute inset-0 z-10 grid place-items-center text-13 text-ink-3">
            {t("chart.empty", { days })}
          </p>
        )}
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            accessibilityLayer={false}
            data={usage.daily}
            margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="20%"
            onMouseMove={({ activeTooltipIndex }) =>
              setPointed(activeTooltipIndex == null ? null : Number(activeTooltipIndex))
            }
            onMouseLeave={() => setPointed(null)}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="date"
              tickFormatter={dateOf}
              tickLine={false}
              axisLine={{ stroke: "var(--line-strong)" }}
              tick={{ fontSize: 12, fill: "var(--ink-3)" }}
              minTickGap={40}
              interval="equidistantPreserveStart"
            />
            <YAxis
              width={40}
              tickCount={4}
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              tickFormatter={digits}
              tick={{ fontSize: 12, fill: "var(--ink-3)" }}
              {...(empty && { domain: [0, 3] as [number, number] })}
            />
            <Tooltip cursor={{ fill: "var(--press)" }} content={nothing} />
            {shown.map(({ sender, colour }) => (
              <Bar
                key={sender}
                dataKey={`messagesOutBy.${sender}`}
                stackId="out"
                fill={colour}
                stroke="var(--surface)"
                strokeWidth={1}
                radius={2}
                maxBarSize={16}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <table className="sr-only">
        <caption>{t("chart.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("chart.day")}</th>
            {shown.map(({ sender }) => (
              <th key={sender} scope="col">
                {t(`sender.${sender}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {usage.daily.map((one) => (
            <tr key={one.date}>
              <th scope="row">{dateOf(one.date)}</th>
              {shown.map(({ sender }) => (
                <td key={sender}>{one.messagesOutBy[sender]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
