import type { ComponentProps } from "react";
import { classes } from "./classes.ts";

/** A labelled field of several lines; what is wrong with it stands beneath. */
export function TextArea({
  id,
  label,
  hint,
  error,
  className,
  ...rest
}: ComponentProps<"textarea"> & {
  id: string;
  label: string;
  hint?: string;
  error?: string | null;
}) {
  const below = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium text-13">
        {label}
      </label>
      <div
        className={classes(
          "field-halo rounded-sm bg-surface",
          error ? "shadow-[inset_0_0_0_1.5px_var(--bad)]" : "shadow-field",
        )}
      >
        <textarea
          id={id}
          rows={3}
          aria-invalid={error ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          className="slim-scroll block w-full resize-y rounded-sm bg-transparent px-3 py-2.5 text-14 shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16"
          {...rest}
        />
      </div>
      {below && (
        <p
          id={`${id}-below`}
          role={error ? "alert" : undefined}
          className={classes("mt-1.5 text-12", error ? "text-bad-ink" : "text-ink-3")}
        >
          {below}
        </p>
      )}
    </div>
  );
}
