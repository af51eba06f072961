import type { ReactNode } from "react";
import { classes } from "./classes.ts";

const tones = {
  plain: "bg-press text-ink-2",
  line: "text-ink-2 shadow-edge",
  bot: "bg-bot-wash text-bot-ink",
  ok: "bg-ok-wash text-ok-ink",
  warn: "bg-warn-wash text-warn-ink",
  bad: "bg-bad-wash text-bad-ink",
  brand: "bg-brand-wash text-brand-ink",
} as const;

export type ChipTone = keyof typeof tones;

export function Chip({ tone = "plain", children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span
      className={classes(
        "inline-flex h-5 min-w-0 shrink-0 items-center gap-1 rounded-xs px-1.5 font-medium text-[11.5px]/4 tracking-normal whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
