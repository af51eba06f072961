"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classes } from "./classes.ts";

/**
 * The system's own list: a phone shows its wheel, a keyboard types to it, and it costs nothing.
 * `label` stands above; with `bare` it is only spoken.
 */
export function Select<T extends string>({
  id,
  label,
  value,
  options,
  onChange,
  hint,
  bare = false,
  className,
  ...rest
}: Omit<ComponentProps<"select">, "onChange" | "value"> & {
  id: string;
  label: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
  hint?: string;
  bare?: boolean;
}) {
  return (
    <div className={className}>
      {!bare && (
        <label htmlFor={id} className="mb-1.5 block font-medium text-13">
          {label}
        </label>
      )}
      <div
        className={classes(
          "field-halo relative flex items-center rounded-sm bg-surface shadow-field max-pane:h-11",
          bare ? "h-8" : "h-10",
        )}
      >
        <select
          id={id}
          value={value}
          aria-label={bare ? label : undefined}
          aria-describedby={hint ? `${id}-below` : undefined}
          onChange={(event) => {
            const option = options.find((one) => one.value === event.target.value);
            if (option) onChange(option.value);
          }}
          className={classes(
            "size-full min-w-0 appearance-none truncate rounded-sm bg-transparent pr-8 pl-3 shadow-none! outline-none max-pane:text-16",
            bare ? "text-13" : "text-14",
          )}
          {...rest}
        >
          {options.map((option) => (
            <option
              key={option.value}
              value={option.value}
              disabled={option.disabled}
              className="bg-raised text-ink"
            >
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={14}
          strokeWidth={1.9}
          aria-hidden="true"
          className="pointer-events-none absolute right-2.5 text-ink-3"
        />
      </div>
      {hint && (
        <p id={`${id}-below`} className="mt-1.5 text-12 text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
