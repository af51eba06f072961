"use client";

import { MoreHorizontal } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { Avatar } from "#components/ui/avatar.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Room } from "./rooms.ts";
import { useViewer } from "./viewer.tsx";

const load = () => import("./account-menu-content.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.AccountMenuContent })));

/**
 * Language, theme, shortcuts and the way out, behind one's own avatar. On a phone the rooms that
 * the tab bar has no place for are here too.
 */
export function AccountMenu(props: {
  side: "right" | "top";
  onShortcuts: () => void;
  rooms?: Room[];
}) {
  const t = useTranslations("account");
  const viewer = useViewer();
  return (
    <MenuDoor
      load={load}
      trigger={
        props.rooms ? (
          <button
            type="button"
            className="grid h-14 w-full place-content-center justify-items-center gap-[3px] font-medium text-[11px]/[13px] text-ink-3"
          >
            <MoreHorizontal size={20} strokeWidth={1.6} />
            {t("more")}
          </button>
        ) : (
          <button type="button" className="rounded-full">
            <Avatar name={viewer.name} size={34} />
            <span className="sr-only">{t("menu", { name: viewer.name })}</span>
          </button>
        )
      }
    >
      {(trigger) => <Content trigger={trigger} {...props} />}
    </MenuDoor>
  );
}
