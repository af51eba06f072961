import { SlidersHorizontal } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Narrowing } from "./list-filter.ts";

const load = () => import("./filter-choices.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.FilterChoices })));

/** Channel, label, assignee: what the list is narrowed to, beside its chip. */
export function FilterMenu(props: {
  chosen: Narrowing;
  onChange: (change: Partial<Narrowing>) => void;
}) {
  const t = useTranslations("filters");
  const { channelId, label, assignee } = props.chosen;
  return (
    <MenuDoor
      load={load}
      trigger={
        <IconButton label={t("title")} pressed={`${channelId}${label}${assignee}` !== ""}>
          <SlidersHorizontal size={16} strokeWidth={1.75} className="max-pane:size-5" />
        </IconButton>
      }
    >
      {(trigger) => <Content trigger={trigger} {...props} />}
    </MenuDoor>
  );
}
