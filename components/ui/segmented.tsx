"use client";

import type { ReactNode } from "react";
import { classes } from "./classes.ts";

/** A row of chips of which one holds. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode; count?: number | undefined }[];
  onChange: (value: T) => void;
}) {
  return (
    <fieldset className="slim-scroll relative flex gap-2 overflow-x-auto max-pane:-mx-4 max-pane:px-4">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => {
        const on = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(option.value)}
            className={classes(
              "flex h-8 shrink-0 items-center gap-2 rounded-sm px-2.5 font-medium text-13 whitespace-nowrap transition-colors duration-80 max-pane:h-11 max-pane:min-w-11 max-pane:justify-center",
              on
                ? "bg-brand-wash text-brand-ink shadow-[inset_0_0_0_1px_var(--brand-line)]"
                : "text-ink-2 shadow-edge hover:bg-hover",
            )}
          >
            {option.label}
            {option.count !== undefined && <span className="num">{option.count}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
