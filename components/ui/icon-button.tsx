import type { ComponentProps } from "react";
import { classes } from "./classes.ts";

/** A square with one icon. Its label is spoken, and shown when the pointer rests on it. */
export function IconButton({
  label,
  pressed,
  size = "sm",
  className,
  type = "button",
  ...rest
}: Omit<ComponentProps<"button">, "aria-label"> & {
  label: string;
  pressed?: boolean;
  size?: "xs" | "sm" | "md";
}) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      className={classes(
        "inline-grid shrink-0 place-items-center rounded-sm text-ink-3 transition-colors duration-80 hover:bg-press hover:text-ink aria-pressed:bg-press aria-pressed:text-ink disabled:text-ink-disabled disabled:hover:bg-transparent",
        size === "xs" ? "reach size-6" : "max-pane:size-11",
        size === "sm" && "size-7",
        size === "md" && "size-8",
        className,
      )}
      {...rest}
    />
  );
}
