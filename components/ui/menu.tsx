"use client";

import { Check } from "lucide-react";
import * as Dropdown from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";

const row =
  "flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-sm px-2 text-13 outline-none data-[highlighted]:bg-brand-wash data-[disabled]:text-ink-disabled max-pane:min-h-11 max-pane:text-14";

export function Menu({
  trigger,
  align = "end",
  side = "bottom",
  label,
  open,
  onOpenChange,
  children,
}: {
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom";
  label?: string;
  /** Without it the menu is open from the start, and keeps its own mind. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}) {
  const state = open === undefined ? { defaultOpen: true } : { open };
  return (
    <Dropdown.Root modal={false} {...state} {...(onOpenChange && { onOpenChange })}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="slim-scroll z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-72 animate-menu max-pane:max-w-80 overflow-y-auto rounded-lg bg-raised p-1 shadow-float"
        >
          {label && <MenuHeading>{label}</MenuHeading>}
          {children}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <Dropdown.Label className="px-2 pt-1.5 pb-1 font-medium text-[11.5px]/4 text-ink-3">
      {children}
    </Dropdown.Label>
  );
}

export function MenuItem({
  icon,
  hint,
  danger,
  disabled,
  onSelect,
  children,
}: {
  icon?: ReactNode;
  hint?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Dropdown.Item
      className={classes(row, danger && "text-bad-ink")}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      {icon && <span className="text-ink-3">{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="num shrink-0 text-12 text-ink-3">{hint}</span>}
    </Dropdown.Item>
  );
}

/** A menu's choice of one; the chosen one wears a tick. */
export function MenuChoice<T extends string>({
  value,
  options,
  onChoose,
}: {
  value: T | null;
  options: { value: T; label: string; icon?: ReactNode }[];
  onChoose: (value: T) => void;
}) {
  return (
    <Dropdown.RadioGroup
      value={value ?? ""}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChoose(option.value);
      }}
    >
      {options.map((option) => (
        <Dropdown.RadioItem key={option.value} value={option.value} className={row}>
          {option.icon && <span className="text-ink-3">{option.icon}</span>}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <Dropdown.ItemIndicator>
            <Check size={14} strokeWidth={2.1} className="text-brand-ink" />
          </Dropdown.ItemIndicator>
        </Dropdown.RadioItem>
      ))}
    </Dropdown.RadioGroup>
  );
}

export function MenuLine() {
  return <Dropdown.Separator className="mx-2 my-1 h-px bg-line" />;
}
