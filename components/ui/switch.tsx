"use client";

import * as Radix from "radix-ui/switch";

/** On or off, at once. Where something is only chosen and saved later, a checkbox says so better. */
export function Switch({
  checked,
  onChange,
  label,
  disabled,
  id,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  disabled?: boolean;
  id?: string;
}) {
  return (
    <Radix.Root
      id={id}
      checked={checked}
      disabled={disabled ?? false}
      aria-label={label}
      onCheckedChange={onChange}
      className="relative h-5 w-9 shrink-0 rounded-full bg-line-field transition-colors duration-140 before:absolute before:-inset-3 data-[state=checked]:bg-brand disabled:opacity-50"
    >
      <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-[white] shadow-rest transition-transform duration-140 data-[state=checked]:translate-x-[18px]" />
    </Radix.Root>
  );
}
