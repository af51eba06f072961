"use client";

import { ScrollText } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { moment } from "#components/time.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";

/** Who changed what, and when; beneath the words the API's own name, which never changes. */
export function AuditLog() {
  const t = useTranslations("settings");
  const locale = useLocale();
  const pages = usePages("GET /audit-log", { query: { limit: 50 } });
  const { items, isError, error, refetch } = pages;
  /** An action that has no words yet says its own name, in the line below. */
  const named = (action: string) => {
    const path = `audit.actions.${action}` as "audit.actions.bot.changed";
    return t.has(path) && t(path);
  };
  const icon = <ScrollText size={20} strokeWidth={1.6} />;
  return (
    <Page title={t("pages.auditLog")} description={t("audit.intro")}>
      {isError && !items ? (
        <RoomFailed icon={icon} title={t("failed")} error={error} onAgain={() => void refetch()} />
      ) : items?.length === 0 ? (
        <Empty icon={icon} title={t("audit.empty")} />
      ) : (
        <Table
          alone
          className="table-fixed"
          label={t("pages.auditLog")}
          head={
            <>
              <Th className="w-26 pane:w-48">{t("audit.time")}</Th>
              <Th className="w-24 pane:w-44">{t("audit.who")}</Th>
              <Th className="pane:w-60">{t("audit.action")}</Th>
              <Th className="max-pane:hidden">{t("audit.data")}</Th>
            </>
          }
        >
          {items ? (
            items.map((entry) => (
              <Tr key={entry.id}>
                <Td className="num align-top text-ink-2 pane:whitespace-nowrap">
                  <time dateTime={entry.createdAt}>{moment(entry.createdAt, locale)}</time>
                </Td>
                <Td className="align-top">
                  <span className="block font-medium wrap-anywhere">
                    {entry.actor.name ?? t(`audit.kinds.${entry.actor.kind}`)}
                  </span>
                  {entry.actor.name && (
                    <span className="block text-12 text-ink-3">
                      {t(`audit.kinds.${entry.actor.kind}`)}
                    </span>
                  )}
                </Td>
                <Td className="align-top">
                  <span className="block">{named(entry.action)}</span>
                  <span className="block font-mono text-[12px] text-ink-3">{entry.action}</span>
                  <span className="block text-12 text-ink-2 wrap-anywhere pane:hidden">
                    {brief(entry.data)}
                  </span>
                </Td>
                <Td className="align-top max-pane:hidden">
                  <span className="line-clamp-3 font-mono text-[12px] wrap-anywhere text-ink-2">
                    {brief(entry.data)}
                  </span>
                </Td>
              </Tr>
            ))
          ) : (
            <SkeletonRows columns={4} onPhone={3} rows={8} rowClassName="h-[49px] max-pane:h-20" />
          )}
        </Table>
      )}
      <MoreOfList pages={pages} />
    </Page>
  );
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

const brief = (data: Record<string, unknown>) =>
  Object.entries(data)
    .map(([name, value]) => `${name}: ${plain(value)}`)
    .join(", ");
