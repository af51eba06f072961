import { classes } from "./classes.ts";

/** A count. Large numbers say that they are large. */
export function Pill({
  count,
  label,
  className,
}: {
  count: number;
  label?: string;
  className?: string;
}) {
  return (
    <span
      className={classes(
        "num inline-grid h-[18px] min-w-[18px] shrink-0 place-items-center rounded-full bg-brand px-[5px] font-semibold text-[11px]/4 text-on-brand tracking-normal",
        className,
      )}
    >
      {count > 99 ? "99+" : count}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}
