"use client";

import { Check, Minus } from "lucide-react";
import * as Radix from "radix-ui/checkbox";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";

/** With `children` the words belong to it: a press on them ticks it too. */
export function Checkbox({
  checked,
  onChange,
  label,
  disabled,
  children,
  className,
}: {
  checked: boolean | "indeterminate";
  onChange: (checked: boolean) => void;
  /** Spoken where no words stand beside it. */
  label?: string;
  disabled?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const box = (
    <Radix.Root
      checked={checked}
      disabled={disabled ?? false}
      aria-label={label}
      onCheckedChange={(next) => onChange(next === true)}
      className="reach grid size-4 shrink-0 place-items-center rounded-xs bg-surface text-on-brand shadow-field data-[state=checked]:bg-brand data-[state=indeterminate]:bg-brand data-[state=checked]:shadow-none data-[state=indeterminate]:shadow-none disabled:opacity-50"
    >
      <Radix.Indicator>
        {checked === "indeterminate" ? (
          <Minus size={12} strokeWidth={3} />
        ) : (
          <Check size={12} strokeWidth={3} />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
  if (!children)
    return (
      <span className={classes("grid place-items-center max-pane:size-11", className)}>{box}</span>
    );
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is a button, which a label may name.
    <label
      className={classes(
        "flex min-h-[34px] items-center gap-2.5 text-13 max-pane:min-h-11 max-pane:text-14",
        className,
      )}
    >
      {box}
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
