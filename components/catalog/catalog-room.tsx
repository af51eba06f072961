"use client";

import { Download, Plus, Shirt, Upload } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { download } from "#components/download.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useSave } from "#components/use-save.ts";
import { ProductTable } from "./product-table.tsx";
import { type Filter, filters, useProductCounts, useProducts } from "./use-catalog.ts";

const ProductForm = lazy(() =>
  import("./product-form.tsx").then((module) => ({ default: module.ProductForm })),
);
const ImportDialog = lazy(() =>
  import("./import-dialog.tsx").then((module) => ({ default: module.ImportDialog })),
);

/** What the shop sells: the bot answers from it, agents pick from it. */
export function CatalogRoom() {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const mayChange = useViewer().role !== "AGENT";
  const [filter, setFilter] = useState<Filter>("all");
  const [q, setQ] = useState("");
  const [open, setOpen] = useState<"create" | "import" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { data: counts, isPending: counting } = useProductCounts();
  const pages = useProducts(filter, q);
  const { items, isError, error, refetch } = pages;
  useShortcuts({ "/": () => field.current?.focus() });
  const exporting = useSave(download, { stale: [] });
  const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
  const empty = items?.length === 0 && q === "" && filter === "all";
  const add = (look: "primary" | "secondary") => (
    <Button look={look} onClick={() => setOpen("create")}>
      <Plus {...icon} strokeWidth={1.9} />
      {t("add")}
    </Button>
  );
  const separator = locale === "id" ? ";" : ",";
  return (
    <Page
      title={t("title")}
      count={counts && t("count", { count: counts.all })}
      actions={
        mayChange && (
          <>
            <Button
              look="ghost"
              busy={exporting.isPending}
              onClick={() =>
                exporting.mutate(
                  `/api/v1/products/export?separator=${encodeURIComponent(separator)}`,
                )
              }
            >
              <Download {...icon} />
              {t("export")}
            </Button>
            <Button onClick={() => setOpen("import")}>
              <Upload {...icon} />
              {t("import")}
            </Button>
            {add(empty ? "secondary" : "primary")}
          </>
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
        <div className="min-w-0 max-pane:w-full">
          {counting ? (
            // A count that came later would push the chips after it aside.
            <Skeleton className="h-8 w-[432px] max-w-full max-pane:h-11" />
          ) : (
            <Segmented
              label={t("filter.label")}
              value={filter}
              onChange={setFilter}
              options={filters.map((value) => ({
                value,
                label: t(`filter.${value}`),
                // Nothing to tell is not told.
                count: counts?.[value] || undefined,
              }))}
            />
          )}
        </div>
        {mayChange && <p className="ml-auto text-12 text-ink-3 max-wide:hidden">{t("hint")}</p>}
      </div>
      {isError && !items ? (
        <RoomFailed
          icon={<Shirt size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      ) : items?.length === 0 ? (
        empty ? (
          <Empty
            icon={<Shirt size={20} strokeWidth={1.6} />}
            title={t("empty")}
            action={mayChange && add("primary")}
          >
            {t("emptyText")}
          </Empty>
        ) : (
          <Empty icon={<Shirt size={20} strokeWidth={1.6} />} title={t("nothing")}>
            {t("nothingText")}
          </Empty>
        )
      ) : (
        <ProductTable products={items} mayChange={mayChange} />
      )}
      <MoreOfList pages={pages} />
      <Suspense>
        {open === "create" && <ProductForm onClose={() => setOpen(null)} />}
        {open === "import" && <ImportDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </Page>
  );
}
