import { UserRoundX } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { useViewer } from "#components/frame/viewer.tsx";
import { useMembers } from "#components/inbox/use-members.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Menu, MenuChoice, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Verbs } from "./use-verbs.ts";

export function AssignMenuContent({
  trigger,
  card,
  verbs,
}: {
  trigger: ReactElement;
  card: Conversation;
  verbs: Verbs;
}) {
  const t = useTranslations("assign");
  return (
    <Menu label={t("title")} trigger={trigger}>
      <AssignChoices card={card} verbs={verbs} />
    </Menu>
  );
}

export function AssignChoices({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("assign");
  const viewer = useViewer();
  const members = useMembers();
  return (
    <>
      <MenuChoice
        value={card.assignee?.id ?? null}
        options={members.map(({ id, name }) => ({
          value: id,
          label: id === viewer.id ? t("me", { name }) : name,
          icon: <Avatar name={name} size={20} />,
        }))}
        onChoose={(id) => verbs.assign(members.find((member) => member.id === id) ?? null)}
      />
      <MenuLine />
      <MenuItem
        icon={<UserRoundX size={16} strokeWidth={1.75} />}
        disabled={!card.assignee}
        onSelect={() => verbs.assign(null)}
      >
        {t("release")}
      </MenuItem>
    </>
  );
}
