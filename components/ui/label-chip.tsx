import type { CSSProperties } from "react";
import { hueOf } from "./hue.ts";

/** A label in its own hue. */
export function LabelChip({ label, hue = hueOf(label) }: { label: string; hue?: number }) {
  return (
    <span
      className="tinted inline-block h-5 max-w-28 shrink-0 truncate rounded-xs px-1.5 py-0.5 font-medium text-[11.5px]/4 tracking-normal"
      style={{ "--h": hue } as CSSProperties}
    >
      {label}
    </span>
  );
}
