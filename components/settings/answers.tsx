"use client";

import { CircleHelp } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { SearchBox } from "#components/ui/search-box.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import { useSave } from "#components/use-save.ts";
import type { Answer } from "#lib/answers/schema.ts";
import { AnswerForm } from "./answer-form.tsx";
import { EditableList } from "./editable-list.tsx";

const stale = ["GET /answers"];

/** The shop's own questions and answers, which the bot says as they stand. */
export function Answers() {
  const t = useTranslations("settings.answers");
  const pageName = useTranslations("settings.pages");
  const [q, setQ] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const pages = usePages("GET /answers", { query: { limit: 50, ...(q && { q }) } });
  useShortcuts({ "/": () => field.current?.focus() });
  const toggle = useSave(
    ({ id, active }: Answer) =>
      api("PATCH /answers/{id}", { path: { id }, body: { active: !active } }),
    { stale },
  );
  return (
    <EditableList
      icon={CircleHelp}
      pages={pages}
      stale={stale}
      columns={2}
      rowHeight="h-[103px] max-pane:h-[119px]"
      words={{
        title: pageName("answers"),
        intro: t("intro"),
        add: t("add"),
        empty: t(q ? "nothing" : "empty"),
        emptyText: q ? "" : t("emptyText"),
        menu: (name) => t("menu", { name }),
        edit: t("editAction"),
        remove: t("remove"),
        removing: (name) => t("removing", { name }),
        removingText: t("removingText"),
        removeAction: () => t("remove"),
      }}
      above={
        <SearchBox
          ref={field}
          label={t("search")}
          placeholder={t("searchHint")}
          clearLabel={t("clear")}
          onSearch={setQ}
        />
      }
      head={
        <>
          <Th className="w-full">{t("answer")}</Th>
          <Th end className="max-pane:w-[92px] max-pane:min-w-[92px] max-pane:whitespace-normal">
            {t("active")}
          </Th>
        </>
      }
      nameOf={(answer) => answer.question}
      row={(answer, menu) => (
        <Tr className={answer.active ? "" : "text-ink-3"}>
          <Td className="py-3">
            <p className="font-medium text-14">{answer.question}</p>
            <p className="mt-0.5 line-clamp-2 max-w-[80ch] whitespace-pre-line text-ink-2">
              {answer.answer}
            </p>
            {answer.keywords.length > 0 && (
              <p className="mt-1 text-12 text-ink-3">{answer.keywords.join(" · ")}</p>
            )}
          </Td>
          <Td end>
            <Switch
              checked={answer.active}
              label={`${answer.question}: ${t(answer.active ? "active" : "inactive")}`}
              onChange={() => toggle.mutate(answer)}
            />
          </Td>
          <Td end>{menu}</Td>
        </Tr>
      )}
      form={(answer, close) => <AnswerForm {...(answer && { answer })} onClose={close} />}
      remove={({ id }) => api("DELETE /answers/{id}", { path: { id } })}
    />
  );
}
