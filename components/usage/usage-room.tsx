"use client";

import { ChartColumn, Download, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useViewer } from "#components/frame/viewer.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { Button } from "#components/ui/button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { Page } from "#components/ui/page.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Balance, BalanceSkeleton } from "./balance.tsx";
import { Breakdown } from "./breakdown.tsx";
import { TopUpForm } from "./top-up-form.tsx";
import { useCredits, useUsage } from "./use-usage.ts";

const UsageChart = lazy(() =>
  import("./usage-chart.tsx").then((module) => ({ default: module.UsageChart })),
);

const loadCsv = () => import("./csv-menu.tsx");
const CsvMenu = lazy(() => loadCsv().then((module) => ({ default: module.CsvMenu })));

const spans = ["7", "30", "90"] as const;
type Span = (typeof spans)[number];

/** What the bot may still spend, and what everyone has sent. */
export function UsageRoom() {
  const t = useTranslations("usage");
  const { role } = useViewer();
  const [span, setSpan] = useState<Span>("30");
  const [toppingUp, setToppingUp] = useState(false);
  const credits = useCredits();
  const usage = useUsage(Number(span));
  const failed = (credits.isError && !credits.data) || (usage.isError && !usage.data);
  return (
    <Page
      title={t("title")}
      actions={
        <>
          <MenuDoor
            load={loadCsv}
            trigger={
              <Button>
                <Download size={16} strokeWidth={1.75} aria-hidden="true" />
                {t("csv")}
              </Button>
            }
          >
            {(trigger) => <CsvMenu trigger={trigger} days={span} />}
          </MenuDoor>
          {role === "OWNER" && (
            <Button look="primary" onClick={() => setToppingUp(true)}>
              <Plus size={16} strokeWidth={1.9} aria-hidden="true" />
              {t("topUp")}
            </Button>
          )}
        </>
      }
    >
      {failed ? (
        <RoomFailed
          icon={<ChartColumn size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={credits.error ?? usage.error}
          onAgain={() => {
            void credits.refetch();
            void usage.refetch();
          }}
        />
      ) : (
        <>
          {credits.data ? (
            <Balance credits={credits.data} usage={usage.data} />
          ) : (
            <BalanceSkeleton />
          )}
          <hr className="mt-6 mb-5 border-line" />
          <Suspense fallback={<ChartSkeleton />}>
            {usage.data ? (
              <>
                <UsageChart
                  usage={usage.data}
                  end={
                    <Segmented
                      label={t("chart.span")}
                      value={span}
                      onChange={setSpan}
                      options={spans.map((days) => ({
                        value: days,
                        label: t("chart.days", { days }),
                      }))}
                    />
                  }
                />
                <Breakdown usage={usage.data} />
              </>
            ) : (
              <ChartSkeleton />
            )}
          </Suspense>
        </>
      )}
      {toppingUp && <TopUpForm onClose={() => setToppingUp(false)} />}
    </Page>
  );
}

function ChartSkeleton() {
  return (
    <div className="h-[282px]">
      <Skeleton className="h-8 w-72" />
      <Skeleton className="mt-4 h-[234px] w-full rounded-md" />
    </div>
  );
}
