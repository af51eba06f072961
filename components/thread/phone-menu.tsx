import { PanelRight, Search } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuHeading, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import { AssignChoices } from "./assign-choices.tsx";
import { SnoozeChoices } from "./snooze-choices.tsx";
import type { Verbs } from "./use-verbs.ts";

export function PhoneMenu({
  trigger,
  card,
  verbs,
  onPanel,
  onSearch,
}: {
  trigger: ReactElement;
  card: Conversation;
  verbs: Verbs;
  onPanel: () => void;
  onSearch: () => void;
}) {
  const t = useTranslations("thread");
  const assign = useTranslations("assign");
  const snooze = useTranslations("snooze");
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<PanelRight size={16} strokeWidth={1.75} />} onSelect={onPanel}>
        {t("panel")}
      </MenuItem>
      <MenuItem icon={<Search size={16} strokeWidth={1.75} />} onSelect={onSearch}>
        {t("search")}
      </MenuItem>
      <MenuLine />
      <MenuHeading>{assign("title")}</MenuHeading>
      <AssignChoices card={card} verbs={verbs} />
      <MenuLine />
      <MenuHeading>{snooze("title")}</MenuHeading>
      <SnoozeChoices card={card} verbs={verbs} />
    </Menu>
  );
}
