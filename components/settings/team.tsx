"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import { EditableList } from "./editable-list.tsx";
import { MemberForm } from "./member-form.tsx";

export function Team() {
  const t = useTranslations("settings.team");
  const pageName = useTranslations("settings.pages");
  const viewer = useViewer();
  const pages = usePages("GET /members", { query: { limit: 100 } });
  return (
    <EditableList
      icon={UsersRound}
      pages={pages}
      stale={["GET /members", "members"]}
      columns={2}
      rowHeight="h-[52px] max-pane:h-[57px]"
      words={{
        title: pageName("team"),
        intro: t("intro"),
        add: t("add"),
        empty: "",
        emptyText: "",
        menu: (name) => t("menu", { name }),
        edit: t("editAction"),
        remove: t("remove"),
        removing: (name) => t("removing", { name }),
        removingText: t("removingText"),
        removeAction: (name) => t("removeAction", { name }),
      }}
      head={
        <>
          <Th className="w-full">{t("name")}</Th>
          <Th className="min-w-24">{t("role")}</Th>
        </>
      }
      nameOf={(member) => member.name}
      row={(member, menu) => (
        <Tr>
          <Td className="h-[52px] w-full max-w-0">
            <span className="flex items-center gap-3">
              <Avatar name={member.name} size={34} />
              <span className="min-w-0">
                <span className="flex items-center gap-2 font-medium">
                  <span className="truncate">{member.name}</span>
                  {member.id === viewer.id && <Chip tone="line">{t("you")}</Chip>}
                </span>
                <span className="block truncate text-12 text-ink-3">{member.email}</span>
              </span>
            </span>
          </Td>
          <Td>
            <Chip tone={member.role === "AGENT" ? "plain" : "brand"}>
              {t(`roles.${member.role}`)}
            </Chip>
          </Td>
          <Td end>{menu}</Td>
        </Tr>
      )}
      form={(member, close) => <MemberForm {...(member && { member })} onClose={close} />}
      remove={({ id }) => api("DELETE /members/{id}", { path: { id } })}
      mayEdit={({ role }) => role !== "OWNER" || viewer.role === "OWNER"}
      mayRemove={(member) => member.id !== viewer.id}
    />
  );
}
