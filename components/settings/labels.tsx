"use client";

import { Tag } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { shortDate } from "#components/time.ts";
import { LabelChip } from "#components/ui/label-chip.tsx";
import { Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import { EditableList } from "./editable-list.tsx";
import { LabelForm } from "./label-form.tsx";

export function Labels() {
  const t = useTranslations("settings.labels");
  const pageName = useTranslations("settings.pages");
  const locale = useLocale();
  const pages = usePages("GET /labels", { query: { limit: 100 } });
  return (
    <EditableList
      icon={Tag}
      pages={pages}
      stale={["GET /labels"]}
      columns={2}
      words={{
        title: pageName("labels"),
        intro: t("intro"),
        add: t("add"),
        empty: t("empty"),
        emptyText: t("emptyText"),
        menu: (name) => t("menu", { name }),
        edit: t("editAction"),
        remove: t("remove"),
        removing: (name) => t("removing", { name }),
        removingText: t("removingText"),
        removeAction: () => t("remove"),
      }}
      head={
        <>
          <Th className="w-full">{t("column")}</Th>
          <Th className="min-w-32">{t("made")}</Th>
        </>
      }
      nameOf={(label) => label.name}
      row={(label, menu) => (
        <Tr>
          <Td>
            <LabelChip whole label={label.name} hue={label.hue} />
          </Td>
          <Td className="whitespace-nowrap text-ink-3">
            {shortDate(label.createdAt, new Date(), locale)}
          </Td>
          <Td end>{menu}</Td>
        </Tr>
      )}
      form={(label, close) => <LabelForm {...(label && { label })} onClose={close} />}
      remove={({ id }) => api("DELETE /labels/{id}", { path: { id } })}
    />
  );
}
