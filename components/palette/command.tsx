import { Command as Cmdk } from "cmdk";
import type { ReactNode } from "react";

export type Run = (act: () => void) => () => void;

/** One thing that can be done. `value` tells it from the others and is what is searched. */
export function PaletteItem({
  value,
  icon,
  hint,
  onSelect,
  children,
}: {
  value: string;
  icon: ReactNode;
  hint?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-sm px-2 text-13 data-[selected=true]:bg-brand-wash max-pane:min-h-11 max-pane:text-14"
    >
      <span aria-hidden="true" className="grid size-5 shrink-0 place-items-center text-ink-3">
        {icon}
      </span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="num max-w-[45%] shrink-0 truncate text-12 text-ink-3">{hint}</span>}
    </Cmdk.Item>
  );
}
