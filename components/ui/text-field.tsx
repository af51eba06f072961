import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";

/** A labelled field; what is wrong with it stands beneath. */
export function TextField({
  id,
  label,
  hint,
  error,
  end,
  className,
  ...rest
}: ComponentProps<"input"> & {
  id: string;
  label: string;
  hint?: string;
  error?: string | null;
  end?: ReactNode;
}) {
  const below = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium text-13">
        {label}
      </label>
      <div
        className={classes(
          "field-halo flex h-10 items-center rounded-sm bg-surface pr-1 pl-3 max-pane:h-11",
          error ? "shadow-[inset_0_0_0_1.5px_var(--bad)]" : "shadow-field",
          rest.readOnly && "bg-sunken! text-ink-2 shadow-edge!",
        )}
      >
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          className="h-full min-w-0 flex-1 bg-transparent text-14 shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16"
          {...rest}
        />
        {end}
      </div>
      {below && (
        <p
          id={`${id}-below`}
          role={error ? "alert" : undefined}
          className={classes("mt-1.5 text-pretty text-12", error ? "text-bad-ink" : "text-ink-3")}
        >
          {below}
        </p>
      )}
    </div>
  );
}
