import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { ThreadRow } from "./row.tsx";
import type { Row } from "./rows.ts";

/** About as many as a tall window holds. */
const inSight = 24;
const context = { freshIds: new Set<string>(), flashingId: null };

/** A thread at its first paint, where one will begin to read: the server knows no scrolling. */
export function FirstRows({ rows }: { rows: Row[] }) {
  const t = useTranslations("thread");
  const strip = rows.findIndex((row) => row.kind === "unread");
  const fromStrip = strip >= 0 && strip < rows.length - 1;
  const shown = fromStrip ? rows.slice(strip, strip + inSight) : rows.slice(-inSight);
  return (
    <div
      role="log"
      aria-label={t("messages")}
      aria-live="off"
      className={classes(
        "flex min-h-0 flex-1 flex-col overflow-hidden px-10 pb-2.5 max-desk:px-5 max-pane:px-3.5",
        !fromStrip && "justify-end",
      )}
    >
      {shown.map((row) => (
        <div key={row.key} className="flow-root shrink-0">
          <ThreadRow row={row} context={context} />
        </div>
      ))}
    </div>
  );
}
