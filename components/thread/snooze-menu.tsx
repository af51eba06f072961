import { AlarmClock } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import { isSnoozed } from "./snooze.ts";
import type { Verbs } from "./use-verbs.ts";

const load = () => import("./snooze-choices.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.SnoozeMenuContent })));

/** Puts a chat aside until later. */
export function SnoozeMenu({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("snooze");
  return (
    <MenuDoor
      load={load}
      trigger={
        <IconButton label={t("title")} pressed={isSnoozed(card)}>
          <AlarmClock size={16} strokeWidth={1.75} />
        </IconButton>
      }
    >
      {(trigger) => <Content trigger={trigger} card={card} verbs={verbs} />}
    </MenuDoor>
  );
}
