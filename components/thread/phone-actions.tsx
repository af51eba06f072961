import { CircleCheck, Ellipsis, RotateCcw } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import { once, type Verbs } from "./use-verbs.ts";

const load = () => import("./phone-menu.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.PhoneMenu })));

/** On a phone the header keeps "done" at hand and the rest behind three dots. */
export function PhoneActions(props: {
  card: Conversation;
  verbs: Verbs;
  onPanel: () => void;
  onSearch: () => void;
}) {
  const t = useTranslations("thread");
  const { card, verbs } = props;
  const resolved = card.status === "RESOLVED";
  return (
    <div className="flex pane:@min-[480px]:hidden">
      <IconButton
        label={t(resolved ? "reopen" : "resolve")}
        onClick={once(resolved ? verbs.reopen : verbs.resolve)}
      >
        {resolved ? (
          <RotateCcw size={20} strokeWidth={1.6} />
        ) : (
          <CircleCheck size={20} strokeWidth={1.6} />
        )}
      </IconButton>
      <MenuDoor
        load={load}
        trigger={
          <IconButton label={t("more")}>
            <Ellipsis size={20} strokeWidth={1.6} />
          </IconButton>
        }
      >
        {(trigger) => <Content trigger={trigger} {...props} />}
      </MenuDoor>
    </div>
  );
}
