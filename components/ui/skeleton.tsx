import { classes } from "./classes.ts";

/** Where something will stand: as high and wide as that will be, so that nothing moves. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={classes("block h-3.5 rounded-xs bg-press", className)} />
  );
}

/** Rows of a table that is on its way. */
export function SkeletonRows({
  rows = 6,
  columns,
  onPhone = columns,
  rowClassName = "h-11",
}: {
  rows?: number;
  columns: number;
  /** How many of them there are on a phone. */
  onPhone?: number;
  /** As high as the rows will be, on a phone too. */
  rowClassName?: string;
}) {
  const widths = ["w-3/5", "w-2/5", "w-1/2", "w-1/3"];
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing but its place.
    <tr key={row} className="border-line border-b">
      {Array.from({ length: columns }, (_, column) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing but its place.
          key={column}
          className={classes(
            "px-3 first:pl-0 last:pr-0",
            column >= onPhone && "max-pane:hidden",
            rowClassName,
          )}
        >
          <Skeleton className={widths[(row + column) % widths.length] ?? "w-1/2"} />
        </td>
      ))}
    </tr>
  ));
}
