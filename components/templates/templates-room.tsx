"use client";

import { LayoutTemplate, RefreshCw } from "lucide-react";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useAllChannels } from "#components/channels/use-all-channels.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { shortDate } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import type { Template } from "#lib/templates/schema.ts";
import { TemplatePanel } from "./template-panel.tsx";
import { TemplateStatus } from "./template-status.tsx";
import { useSync } from "./use-sync.ts";

const statuses = ["all", "APPROVED", "PENDING", "PAUSED", "REJECTED"] as const;
const categories = ["MARKETING", "UTILITY", "AUTHENTICATION"];

/** What Meta has approved, how it looks on a phone, and the way to fetch it anew. */
export function TemplatesRoom() {
  const t = useTranslations("templates");
  const locale = useLocale();
  const mayChange = useViewer().role !== "AGENT";
  const [q, setQ] = useState("");
  const [status, setStatus] = useState<(typeof statuses)[number]>("all");
  const [channelId, setChannelId] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const channels = (useAllChannels().data ?? []).filter(({ kind }) => kind === "CLOUD");
  const pages = usePages("GET /templates", {
    query: {
      limit: 50,
      ...(q && { q }),
      ...(status !== "all" && { status }),
      ...(channelId && { channelId }),
    },
  });
  const { items, isError, error, refetch } = pages;
  const { syncing, sync } = useSync(channelId ? [channelId] : channels.map(({ id }) => id));
  useShortcuts({ "/": () => field.current?.focus() });
  const shown = items?.find(({ id }) => id === chosen) ?? items?.[0];
  const icon = <LayoutTemplate size={20} strokeWidth={1.6} />;
  const filtered = q !== "" || status !== "all" || channelId !== "";
  return (
    <Page
      title={t("title")}
      description={t("intro")}
      actions={
        mayChange && (
          <Button busy={syncing} disabled={channels.length === 0} onClick={() => void sync()}>
            <RefreshCw size={16} strokeWidth={1.75} aria-hidden="true" />
            {t("sync")}
          </Button>
        )
      }
    >
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <SearchBox
          ref={field}
          label={t("search")}
          placeholder={t("searchHint")}
          clearLabel={t("clear")}
          onSearch={setQ}
        />
        {channels.length > 1 && (
          <Select
            bare
            id="template-channel"
            label={t("channel")}
            value={channelId}
            options={[
              { value: "", label: t("allChannels") },
              ...channels.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setChannelId}
            className="w-44"
          />
        )}
        <div className="min-w-0 max-pane:w-full">
          <Segmented
            label={t("filter.label")}
            value={status}
            onChange={setStatus}
            options={statuses.map((value) => ({ value, label: t(`filter.${value}`) }))}
          />
        </div>
      </div>
      {isError && !items ? (
        <RoomFailed icon={icon} title={t("failed")} error={error} onAgain={() => void refetch()} />
      ) : items?.length === 0 ? (
        filtered ? (
          <Empty icon={icon} title={t("nothing")} />
        ) : (
          <Empty icon={icon} title={t("empty")}>
            {t(channels.length > 0 ? "emptyText" : "emptySandbox")}
          </Empty>
        )
      ) : (
        <div className="grid gap-8 wide:grid-cols-[minmax(0,1fr)_380px]">
          <div className="min-w-0">
            <Table
              label={t("title")}
              className="table-fixed"
              head={
                <>
                  <Th className="pl-2!">{t("columns.name")}</Th>
                  <Th className="w-28 max-pane:hidden">{t("columns.language")}</Th>
                  <Th className="w-40 max-pane:hidden">{t("columns.category")}</Th>
                  <Th className="w-30 pane:w-36">{t("columns.status")}</Th>
                  <Th className="w-28 max-pane:hidden">{t("columns.changed")}</Th>
                </>
              }
            >
              {items ? (
                items.map((template) => (
                  <Tr
                    key={template.id}
                    className={classes(template.id === shown?.id && "bg-brand-wash")}
                  >
                    <Td className="pl-2!">
                      <button
                        type="button"
                        aria-pressed={template.id === shown?.id}
                        onClick={() => setChosen(template.id)}
                        className="-my-1.5 min-h-11 w-full text-left font-mono text-[12.5px] break-all hover:text-brand-ink"
                      >
                        {template.name}
                      </button>
                    </Td>
                    <Td className="text-ink-2 max-pane:hidden">{template.language}</Td>
                    <Td className="text-ink-2 max-pane:hidden">
                      <Category name={template.category} />
                    </Td>
                    <Td>
                      <TemplateStatus status={template.status} />
                    </Td>
                    <Td className="text-ink-3 max-pane:hidden">
                      {shortDate(template.updatedAt, new Date(), locale)}
                    </Td>
                  </Tr>
                ))
              ) : (
                <SkeletonRows columns={5} onPhone={2} rows={6} rowClassName="h-[45px]" />
              )}
            </Table>
            <MoreOfList pages={pages} />
          </div>
          {shown && <TemplatePanel key={shown.id} template={shown} />}
        </div>
      )}
    </Page>
  );
}

function Category({ name }: { name: Template["category"] }) {
  const t = useTranslations("templates.category");
  return categories.includes(name) ? t(name as "UTILITY") : name;
}
