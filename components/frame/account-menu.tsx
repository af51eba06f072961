"use client";

import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { Avatar } from "#components/ui/avatar.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { useViewer } from "./viewer.tsx";

const load = () => import("./account-menu-content.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.AccountMenuContent })));

/** Language, theme, shortcuts and the way out, behind one's own avatar. */
export function AccountMenu(props: { side: "right" | "top"; onShortcuts: () => void }) {
  const t = useTranslations("account");
  const viewer = useViewer();
  return (
    <MenuDoor
      load={load}
      trigger={
        <button
          type="button"
          className="rounded-full max-pane:grid max-pane:size-11 max-pane:place-items-center"
        >
          <Avatar name={viewer.name} size={34} />
          <span className="sr-only">{t("menu", { name: viewer.name })}</span>
        </button>
      }
    >
      {(trigger) => <Content trigger={trigger} {...props} />}
    </MenuDoor>
  );
}
