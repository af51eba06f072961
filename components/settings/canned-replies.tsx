"use client";

import { Paperclip, Zap } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import { CannedReplyForm } from "./canned-reply-form.tsx";
import { EditableList } from "./editable-list.tsx";

export function CannedReplies() {
  const t = useTranslations("settings.canned");
  const pageName = useTranslations("settings.pages");
  const pages = usePages("GET /canned-replies", { query: { limit: 100 } });
  return (
    <EditableList
      icon={Zap}
      pages={pages}
      stale={["GET /canned-replies"]}
      columns={2}
      words={{
        title: pageName("cannedReplies"),
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
          <Th className="w-40 max-pane:w-28">{t("shortcut")}</Th>
          <Th>{t("text")}</Th>
        </>
      }
      nameOf={(reply) => reply.shortcut}
      row={(reply, menu) => (
        <Tr>
          <Td className="break-all font-mono text-[12.5px]">/{reply.shortcut}</Td>
          <Td>
            <span className="line-clamp-2 max-w-[80ch] whitespace-pre-line text-ink-2">
              {reply.mediaId && (
                <Paperclip
                  size={14}
                  strokeWidth={1.75}
                  aria-label={t("mediaKept")}
                  className="mr-1.5 inline text-ink-3"
                />
              )}
              {reply.text}
            </span>
          </Td>
          <Td end>{menu}</Td>
        </Tr>
      )}
      form={(reply, close) => <CannedReplyForm {...(reply && { reply })} onClose={close} />}
      remove={({ id }) => api("DELETE /canned-replies/{id}", { path: { id } })}
    />
  );
}
