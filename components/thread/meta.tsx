import { useLocale } from "use-intl/react";
import { clock } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { Ticks } from "#components/ui/ticks.tsx";
import type { Message } from "#lib/messages/schema.ts";

/** Time and ticks, floating into the last line. */
export function Meta({ message }: { message: Message }) {
  const locale = useLocale();
  const failed = message.status === "FAILED";
  return (
    <span
      className={classes(
        "num relative top-0.5 float-right mt-[5px] -mr-0.5 -mb-0.5 ml-2.5 inline-flex items-center gap-[3px] text-[11px]/[14px] tracking-[0.003em] whitespace-nowrap",
        failed ? "text-bad-ink" : "text-bub-meta",
      )}
    >
      <time dateTime={message.createdAt}>{clock(message.createdAt, locale)}</time>
      {message.direction === "OUT" && (
        <Ticks status={message.status} uncertain={isUncertain(message)} />
      )}
    </span>
  );
}

/** WhatsApp never answered: it may have gone, or not. Only a person can decide. */
export const isUncertain = (message: Message): boolean =>
  message.status === "QUEUED" && message.error?.code === "UNCERTAIN";
