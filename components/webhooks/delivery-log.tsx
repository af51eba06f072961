import { RefreshCw, Send } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { moment } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { classes } from "#components/ui/classes.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { usePages } from "#components/use-pages.ts";
import type { WebhookDelivery } from "#lib/webhooks/schema.ts";
import { DeliveryView } from "./delivery-view.tsx";

export const tones: Record<WebhookDelivery["state"], ChipTone> = {
  pending: "warn",
  delivered: "ok",
  failed: "bad",
};

const pollMs = 2_000;
const soonMs = 60_000;

const isUnderWay = ({ state, createdAt, nextAttemptAt }: WebhookDelivery) =>
  state === "pending" && Math.abs(Date.parse(nextAttemptAt ?? createdAt) - Date.now()) < soonMs;

/** What was sent, newest first; the chosen one in full beside it. */
export function DeliveryLog({ id }: { id: string }) {
  const t = useTranslations("webhooks");
  const locale = useLocale();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const pages = usePages("GET /webhooks/{id}/deliveries", { path: { id } });
  const { items, isError, error, refetch, isFetching } = pages;
  // What has just been sent is waited for; what is tried again in hours is not.
  useEffect(() => {
    if (!items?.some(isUnderWay)) return;
    const timer = setTimeout(() => void refetch(), pollMs);
    return () => clearTimeout(timer);
  }, [items, refetch]);
  const chosen = items?.find((one) => one.id === chosenId) ?? items?.[0];
  return (
    <section aria-label={t("detail.log")}>
      <header className="mb-2 flex items-center justify-between">
        <h2 className="font-semibold text-16">{t("detail.log")}</h2>
        <Button
          look="ghost"
          size="sm"
          busy={isFetching && items !== undefined}
          onClick={() => void refetch()}
        >
          <RefreshCw size={14} strokeWidth={1.9} aria-hidden="true" />
          {t("detail.refresh")}
        </Button>
      </header>
      {isError && !items ? (
        <RoomFailed
          icon={<Send size={20} strokeWidth={1.6} />}
          title={t("detail.failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      ) : items?.length === 0 ? (
        <Empty icon={<Send size={20} strokeWidth={1.6} />} title={t("detail.none")}>
          {t("detail.noneText")}
        </Empty>
      ) : (
        <div className="grid gap-6 desk:grid-cols-[minmax(280px,2fr)_3fr]">
          <div>
            <ul className="border-line-strong border-t">
              {items?.map((delivery) => (
                <li key={delivery.id} className="border-line border-b">
                  <button
                    type="button"
                    aria-current={delivery.id === chosen?.id}
                    onClick={() => setChosenId(delivery.id)}
                    className={classes(
                      "flex min-h-11 w-full items-center gap-3 px-2 py-1.5 text-left text-13 hover:bg-hover",
                      delivery.id === chosen?.id && "bg-brand-wash hover:bg-brand-wash",
                    )}
                  >
                    <span className="min-w-0 flex-1 truncate font-mono text-[12.5px]">
                      {delivery.type}
                    </span>
                    <Chip tone={tones[delivery.state]}>{t(`delivery.${delivery.state}`)}</Chip>
                    <time className="num w-28 text-right text-12 text-ink-3">
                      {moment(delivery.createdAt, locale)}
                    </time>
                  </button>
                </li>
              )) ?? <LogSkeleton />}
            </ul>
            <MoreOfList pages={pages} />
          </div>
          {chosen && <DeliveryView key={chosen.id} webhookId={id} delivery={chosen} />}
        </div>
      )}
    </section>
  );
}

function LogSkeleton() {
  return ["a", "b", "c", "d"].map((row) => (
    <li key={row} className="flex h-11 items-center border-line border-b px-2">
      <Skeleton className="w-2/3" />
    </li>
  ));
}
