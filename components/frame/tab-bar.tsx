"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useCounts } from "#components/inbox/use-counts.ts";
import { classes } from "#components/ui/classes.ts";
import { Pill } from "#components/ui/pill.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { isIn, type Room, roomsFor } from "./rooms.ts";
import { useViewer } from "./viewer.tsx";

/** What the thumb reaches in one go; the other rooms are behind the last tab. */
const near: Room["name"][] = ["inbox", "catalog", "usage"];

/** The rooms of a phone, within the thumb's reach. */
export function TabBar({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useTranslations("rooms");
  const path = usePathname();
  const rooms = roomsFor(useViewer());
  const needsMe = useCounts()?.needsMe ?? 0;
  return (
    <nav
      aria-label={t("label")}
      className="grid shrink-0 auto-cols-fr grid-flow-col items-center border-line border-t bg-surface pb-[max(6px,env(safe-area-inset-bottom))] pane:hidden"
    >
      {rooms.map((room) => {
        const { name, href, icon: Icon } = room;
        if (!near.includes(name)) return null;
        const here = isIn(room, path);
        return (
          <Link
            key={name}
            href={href}
            aria-current={here ? "page" : undefined}
            className={classes(
              "relative grid h-14 place-content-center justify-items-center gap-[3px] font-medium text-[11px]/[13px]",
              here ? "text-brand-ink" : "text-ink-3",
            )}
          >
            <Icon size={20} strokeWidth={1.6} />
            {t(name)}
            {name === "inbox" && needsMe > 0 && (
              <Pill
                count={needsMe}
                label={t("waiting")}
                className="absolute top-1.5 left-1/2 ml-[5px] ring-2 ring-surface"
              />
            )}
          </Link>
        );
      })}
      <div className="grid place-items-center">
        <AccountMenu
          side="top"
          onShortcuts={onShortcuts}
          rooms={rooms.filter((room) => !near.includes(room.name))}
        />
      </div>
    </nav>
  );
}
