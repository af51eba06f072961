import { Loader } from "lucide-react";
import type { ComponentProps, MouseEvent } from "react";
import { classes } from "./classes.ts";

type Look = "primary" | "secondary" | "ghost" | "danger" | "destructive";
type Size = "sm" | "md" | "lg";

const looks: Record<Look, string> = {
  primary:
    "bg-brand text-on-brand shadow-rest hover:bg-brand-hover disabled:bg-press disabled:text-ink-disabled",
  secondary:
    "bg-surface shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] hover:bg-hover disabled:text-ink-disabled",
  ghost: "text-ink-2 hover:bg-hover hover:text-ink",
  danger: "text-bad-ink hover:bg-bad-wash",
  destructive: "bg-bad-fill text-on-brand shadow-rest disabled:bg-press disabled:text-ink-disabled",
};

const sizes: Record<Size, string> = {
  sm: "h-7 px-2.5 max-pane:h-11 max-pane:px-3.5",
  md: "h-8 px-3 max-pane:h-11 max-pane:px-4",
  lg: "h-10 px-4 text-14 max-pane:h-11",
};

export function Button({
  look = "secondary",
  size = "md",
  className,
  type = "button",
  busy = false,
  onClick,
  children,
  ...rest
}: ComponentProps<"button"> & {
  look?: Look;
  size?: Size;
  /**
   * What it does is under way. It keeps its word and width, and the focus, which a disabled button
   * would let go of; a press does nothing more.
   */
  busy?: boolean;
}) {
  return (
    <button
      type={type}
      {...(busy && { "aria-busy": true, "aria-disabled": true })}
      onClick={busy ? (event: MouseEvent) => event.preventDefault() : onClick}
      className={classes(
        "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-sm font-medium text-13 whitespace-nowrap transition-colors duration-80 max-pane:text-14",
        looks[look],
        sizes[size],
        busy && "relative cursor-default",
        className,
      )}
      {...rest}
    >
      {busy ? (
        <>
          {/* What takes but a moment is over before anything of this is seen. */}
          <span className="inline-flex min-w-0 animate-vanish items-center gap-[inherit]">
            {children}
          </span>
          <span className="absolute inset-0 grid animate-appear place-items-center">
            <Loader
              size={16}
              strokeWidth={2}
              aria-hidden="true"
              className="motion-safe:animate-spin"
            />
          </span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
