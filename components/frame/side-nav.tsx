"use client";

import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "#components/ui/classes.ts";

export type Place = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** What a dot beside the name means. */
  mark?: string | null;
};

/** The pages of a room that has several: a column beside them, on a phone a row above. */
export function SideNav({
  label,
  places,
  children,
}: {
  label: string;
  places: Place[];
  children: ReactNode;
}) {
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  // On a phone the row is longer than the screen: the page that is open must be seen in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled to when another page is opened
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (!row.current || !here) return;
    row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  return (
    <div className="flex h-full min-h-0 max-desk:flex-col">
      <nav
        ref={row}
        aria-label={label}
        className="slim-scroll relative flex shrink-0 gap-1 border-line bg-sunken desk:w-52 desk:flex-col desk:overflow-y-auto desk:border-r desk:px-2 desk:pt-4 max-desk:overflow-x-auto max-desk:border-b max-desk:px-3 max-desk:py-1.5"
      >
        <p className="px-3 pb-1.5 text-13 text-ink-3 max-desk:hidden">{label}</p>
        {places.map(({ href, label: name, icon: Icon, mark }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <Link
              key={href}
              href={href}
              aria-current={here ? "page" : undefined}
              className={classes(
                "flex h-8 shrink-0 items-center gap-2.5 rounded-sm px-3 text-13 transition-colors duration-80 max-pane:h-11 max-pane:text-14",
                here
                  ? "bg-surface font-medium shadow-edge"
                  : "text-ink-2 hover:bg-hover hover:text-ink",
              )}
            >
              <Icon
                size={16}
                strokeWidth={1.75}
                aria-hidden="true"
                className={here ? "text-brand-ink" : "text-ink-3"}
              />
              {name}
              {mark && (
                <span title={mark} className="ml-auto size-1.5 shrink-0 rounded-full bg-warn">
                  <span className="sr-only">{mark}</span>
                </span>
              )}
            </Link>
          );
        })}
      </nav>
      <div className="min-h-0 min-w-0 flex-1">{children}</div>
    </div>
  );
}
