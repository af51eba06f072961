import type { ReactNode } from "react";
import { classes } from "./classes.ts";

/** A key of the keyboard. Not drawn on a phone, which has none, unless it is what one asked for. */
export function Kbd({
  children,
  onBrand,
  always,
}: {
  children: ReactNode;
  onBrand?: boolean;
  always?: boolean;
}) {
  return (
    <kbd
      className={classes(
        "inline-grid h-[18px] min-w-[18px] place-items-center rounded-xs px-1 font-medium font-sans text-[11px]/4 tracking-normal",
        !always && "max-pane:hidden",
        onBrand ? "bg-[oklch(1_0_0/0.14)]" : "bg-surface text-ink-3 shadow-edge",
      )}
    >
      {children}
    </kbd>
  );
}
