import { ChevronDown } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Sort } from "./list-filter.ts";

const load = () => import("./sort-choices.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.SortChoices })));

/** In which order: the newest, the oldest, or who waits longest. */
export function SortMenu(props: { sort: Sort; onChoose: (sort: Sort) => void }) {
  const t = useTranslations("sorts");
  return (
    <MenuDoor
      load={load}
      trigger={
        <button
          type="button"
          className="relative inline-flex h-6 shrink-0 items-center gap-1 rounded-xs px-1.5 font-medium text-ink-2 hover:bg-press hover:text-ink max-pane:before:absolute max-pane:before:-inset-[10px]"
        >
          <span className="sr-only">{t("label")}: </span>
          {t(props.sort)}
          <ChevronDown size={14} strokeWidth={1.9} aria-hidden="true" />
        </button>
      }
    >
      {(trigger) => <Content trigger={trigger} {...props} />}
    </MenuDoor>
  );
}
