"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useCounts } from "#components/inbox/use-counts.ts";
import { classes } from "#components/ui/classes.ts";
import { Pill } from "#components/ui/pill.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { SapaMark } from "./mark.tsx";
import { isIn, roomsFor } from "./rooms.ts";
import { useViewer } from "./viewer.tsx";

/** The rooms, down the left side. A phone has the tab bar instead. */
export function Rail({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useTranslations("rooms");
  const path = usePathname();
  const rooms = roomsFor(useViewer());
  const needsMe = useCounts()?.needsMe ?? 0;
  return (
    <nav
      aria-label={t("label")}
      className="hidden w-16 shrink-0 flex-col items-center gap-0.5 bg-rail py-3 text-rail-ink pane:flex"
    >
      <div className="mb-3.5">
        <SapaMark size={36} alt="Sapa" />
      </div>
      {rooms.map((room) => {
        const { name, href, icon: Icon } = room;
        const here = isIn(room, path);
        return (
          <Link
            key={name}
            href={href}
            aria-current={here ? "page" : undefined}
            className={classes(
              "relative grid w-[54px] justify-items-center gap-[3px] rounded-md pt-[7px] pb-[5px] text-center font-medium text-[10.5px]/[13px] tracking-[0.003em] transition-colors duration-80",
              here ? "bg-rail-on text-rail-ink-on" : "hover:text-rail-ink-on",
              // What one sets once stands apart from what one does all day.
              name === "settings" && "mt-auto",
            )}
          >
            <Icon size={20} strokeWidth={1.6} />
            {t(name)}
            {name === "inbox" && needsMe > 0 && (
              <Pill
                count={needsMe}
                label={t("waiting")}
                className="absolute top-0.5 right-1.5 h-4! min-w-4! bg-[oklch(.985_.006_268)]! px-1! text-[10px]! text-[oklch(.30_.1_268)]! ring-2 ring-rail-on"
              />
            )}
          </Link>
        );
      })}
      <div className="mt-2">
        <AccountMenu side="right" onShortcuts={onShortcuts} />
      </div>
    </nav>
  );
}
