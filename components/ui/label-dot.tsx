import type { CSSProperties } from "react";

/** The hue of a label, before its name. */
export function LabelDot({ hue }: { hue: number }) {
  return (
    <span
      className="tinted block size-3 rounded-full shadow-[inset_0_0_0_1.5px_currentColor]"
      style={{ "--h": hue } as CSSProperties}
    />
  );
}
