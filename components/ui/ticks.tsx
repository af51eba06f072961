import { Ban, Clock, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { MessageStatus } from "#lib/messages/schema.ts";
import { classes } from "./classes.ts";

/**
 * How far one of our own messages has come: clock, ✓, ✓✓, blue ✓✓, or a red mark. In a bubble the
 * space for two is kept, so that nothing moves when the second comes.
 */
export function Ticks({
  status,
  uncertain,
  tight,
}: {
  status: MessageStatus;
  uncertain?: boolean;
  tight?: boolean;
}) {
  const t = useTranslations("ticks");
  if (status === "RECEIVED") return null;
  return (
    <span
      role="img"
      aria-label={uncertain ? t("UNCERTAIN") : t(status)}
      className={classes("inline-flex shrink-0 justify-end", !tight && "w-[17px]")}
    >
      <Mark status={status} uncertain={uncertain ?? false} />
    </span>
  );
}

function Mark({ status, uncertain }: { status: MessageStatus; uncertain: boolean }) {
  if (uncertain) return <TriangleAlert size={12} strokeWidth={2.1} className="text-warn" />;
  if (status === "QUEUED") return <Clock size={12} strokeWidth={2} className="text-tick" />;
  if (status === "FAILED")
    return <TriangleAlert size={12} strokeWidth={2.1} className="text-bad" />;
  if (status === "CANCELLED") return <Ban size={12} strokeWidth={2} className="text-tick" />;
  return (
    <svg
      viewBox={status === "SENT" ? "3.5 0 12 11" : "0 0 17 11"}
      aria-hidden="true"
      className={classes(
        "h-[11px] fill-none stroke-[1.6]",
        status === "SENT" ? "w-3" : "w-[17px]",
        status === "READ" ? "stroke-tick-read" : "stroke-tick",
      )}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {status === "SENT" ? (
        <path d="M4.6 6 7.8 9.2 14.8 1.4" />
      ) : (
        <path d="M1 6l3.2 3.2L11 1.4M7.6 8.2l1 1L15.6 1.4" />
      )}
    </svg>
  );
}
