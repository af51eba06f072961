import type { CSSProperties } from "react";
import { classes } from "./classes.ts";
import { hueOf } from "./hue.ts";

/** A label in its own hue. `whole`: where there is room, all of its name. */
export function LabelChip({
  label,
  hue = hueOf(label),
  whole = false,
}: {
  label: string;
  hue?: number;
  whole?: boolean;
}) {
  return (
    <span
      className={classes(
        "tinted inline-block min-h-5 shrink-0 rounded-xs px-1.5 py-0.5 font-medium text-[11.5px]/4 tracking-normal",
        whole ? "wrap-anywhere" : "max-w-28 truncate",
      )}
      style={{ "--h": hue } as CSSProperties}
    >
      {label}
    </span>
  );
}
