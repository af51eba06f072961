import { ChevronDown, UserRound } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { shortName } from "#components/first-name.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Verbs } from "./use-verbs.ts";

const load = () => import("./assign-choices.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.AssignMenuContent })));

/** Whose it is among the team; giving it to somebody else. */
export function AssignMenu({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("assign");
  const { assignee } = card;
  return (
    <MenuDoor
      load={load}
      trigger={
        <button
          type="button"
          className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-sm pr-1.5 pl-1 font-medium text-13 text-ink-2 hover:bg-hover hover:text-ink"
        >
          {assignee ? (
            <Avatar name={assignee.name} size={20} />
          ) : (
            <UserRound size={16} strokeWidth={1.75} aria-hidden="true" className="ml-1" />
          )}
          <span className="sr-only">
            {assignee ? t("to", { name: assignee.name }) : t("title")}
          </span>
          <span aria-hidden="true" className="max-w-20 truncate @max-[680px]:hidden">
            {assignee ? shortName(assignee.name) : t("nobody")}
          </span>
          <ChevronDown size={14} strokeWidth={1.9} aria-hidden="true" />
        </button>
      }
    >
      {(trigger) => <Content trigger={trigger} card={card} verbs={verbs} />}
    </MenuDoor>
  );
}
