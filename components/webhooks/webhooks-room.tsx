"use client";

import { Plus, Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Table, Th } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookRow } from "./webhook-row.tsx";
import { type NewSecret, WebhookSecret } from "./webhook-secret.tsx";

/** Whom we tell what happens. */
export function WebhooksRoom() {
  const t = useTranslations("webhooks");
  const pages = usePages("GET /webhooks");
  const { items, isError, error, refetch } = pages;
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const icon = <WebhookIcon size={20} strokeWidth={1.6} />;
  const empty = items?.length === 0;
  const add = (look: "primary" | "secondary") => (
    <Button look={look} onClick={() => setCreating(true)}>
      <Plus size={16} strokeWidth={1.9} aria-hidden="true" />
      {t("add")}
    </Button>
  );
  return (
    <Page
      title={t("title")}
      description={t("intro")}
      actions={add(empty ? "secondary" : "primary")}
    >
      {isError && !items ? (
        <RoomFailed icon={icon} title={t("failed")} error={error} onAgain={() => void refetch()} />
      ) : empty ? (
        <Empty icon={icon} title={t("empty")} action={add("primary")}>
          {t("emptyText")}
        </Empty>
      ) : (
        <Table
          label={t("title")}
          className="table-fixed"
          head={
            <>
              <Th>{t("columns.url")}</Th>
              <Th className="w-44 max-pane:hidden">{t("columns.events")}</Th>
              <Th className="w-28 pane:w-52">{t("columns.state")}</Th>
              <Th className="w-28 max-pane:hidden">{t("columns.since")}</Th>
              <Th className="w-11">
                <span className="sr-only">{t("columns.menu")}</span>
              </Th>
            </>
          }
        >
          {items ? (
            items.map((webhook) => (
              <WebhookRow key={webhook.id} webhook={webhook} onSecret={setSecret} />
            ))
          ) : (
            <SkeletonRows columns={5} onPhone={3} rows={3} rowClassName="h-11 max-pane:h-[57px]" />
          )}
        </Table>
      )}
      <MoreOfList pages={pages} />
      {creating && <WebhookForm onClose={() => setCreating(false)} onCreated={setSecret} />}
      {secret && <WebhookSecret made={secret} onClose={() => setSecret(null)} />}
    </Page>
  );
}
