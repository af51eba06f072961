"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, EllipsisVertical, RefreshCw, Send } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { lazy, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { RoomFailed } from "#components/room-failed.tsx";
import { moment } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { Page } from "#components/ui/page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useNow } from "#components/use-now.ts";
import { useSave } from "#components/use-save.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { TestForm } from "./test-form.tsx";
import { WebhookDialogs, type WebhookTask } from "./webhook-dialogs.tsx";
import { type NewSecret, WebhookSecret } from "./webhook-secret.tsx";
import { isLasting, WebhookState } from "./webhook-state.tsx";

const load = () => import("./webhook-menu.tsx");
const WebhookMenu = lazy(() => load().then((module) => ({ default: module.WebhookMenu })));

/** One endpoint: how it fares, what it was sent, what it answered. */
export function WebhookDetail({ id }: { id: string }) {
  const t = useTranslations("webhooks");
  const locale = useLocale();
  const router = useRouter();
  const now = useNow();
  const [task, setTask] = useState<WebhookTask | "test" | null>(null);
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["GET /webhooks/{id}", id],
    queryFn: ({ signal }) => api("GET /webhooks/{id}", { path: { id }, signal }),
    refetchOnMount: "always",
    // It may be switched off by itself while one looks on.
    refetchInterval: 15_000,
  });
  const toggle = useSave(
    () => api("PATCH /webhooks/{id}", { path: { id }, body: { active: !data?.active } }),
    { stale: ["GET /webhooks", "GET /webhooks/{id}"] },
  );
  const back = (
    <Link
      href="/webhooks"
      className="inline-flex items-center gap-1 text-brand-ink underline-offset-2 hover:underline max-pane:h-11"
    >
      <ArrowLeft size={14} strokeWidth={1.9} aria-hidden="true" />
      {t("detail.back")}
    </Link>
  );
  if (error && !data) {
    return (
      <Page title={t("title")} description={back}>
        <RoomFailed
          icon={<RefreshCw size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      </Page>
    );
  }
  return (
    <Page
      title={data?.url ?? t("title")}
      description={
        <span className="flex flex-wrap items-center gap-2 pt-1">
          {back}
          {data ? <WebhookState webhook={data} /> : <Skeleton className="h-5 w-16" />}
          {data && (
            <span className="text-ink-3">
              {data.events.includes("*")
                ? t("allEvents")
                : t("events", { count: data.events.length })}
            </span>
          )}
        </span>
      }
      actions={
        data && (
          <>
            <Button onClick={() => setTask("test")}>
              <Send size={16} strokeWidth={1.75} aria-hidden="true" />
              {t("detail.test")}
            </Button>
            <MenuDoor
              load={load}
              trigger={
                <IconButton size="md" label={t("menu.label", { url: data.url })}>
                  <EllipsisVertical size={16} strokeWidth={1.75} />
                </IconButton>
              }
            >
              {(trigger) => (
                <WebhookMenu
                  trigger={trigger}
                  active={data.active}
                  onChoose={(next) =>
                    next === "toggle" ? toggle.mutate(undefined) : setTask(next)
                  }
                />
              )}
            </MenuDoor>
          </>
        )
      }
    >
      {data?.active && data.failingSince && (
        <p className="mb-3 rounded-sm bg-warn-wash px-3 py-2 text-13 text-warn-ink">
          {t(isLasting(data.failingSince, now) ? "detail.failingSince" : "detail.failedLast", {
            time: moment(data.failingSince, locale),
          })}
        </p>
      )}
      {data && !data.active && data.disabledReason !== null && data.disabledReason !== "manual" && (
        <div
          role="alert"
          className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sm bg-bad-wash px-3 py-2 text-13 text-bad-ink"
        >
          <p className="min-w-0 flex-1 basis-72">{t(`detail.disabled.${data.disabledReason}`)}</p>
          <Button size="sm" busy={toggle.isPending} onClick={() => toggle.mutate(undefined)}>
            {t("menu.enable")}
          </Button>
        </div>
      )}
      {data?.previousSecretUntil && Date.parse(data.previousSecretUntil) > Date.now() && (
        <p className="mb-3 text-13 text-ink-3">
          {t("detail.previousSecret", { time: moment(data.previousSecretUntil, locale) })}
        </p>
      )}
      <DeliveryLog id={id} />
      {task === "test" && <TestForm id={id} onClose={() => setTask(null)} />}
      {data && task && task !== "test" && (
        <WebhookDialogs
          task={task}
          webhook={data}
          onSecret={setSecret}
          onClose={() => setTask(null)}
          onRemoved={() => router.push("/webhooks")}
        />
      )}
      {secret && <WebhookSecret made={secret} onClose={() => setSecret(null)} />}
    </Page>
  );
}
