import { useLocale, useTranslations } from "use-intl/react";
import { clock } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { Ticks } from "#components/ui/ticks.tsx";
import type { Message } from "#lib/messages/schema.ts";

const places = {
  /** Floating into the last line. */
  bubble: "relative top-0.5 float-right mt-[5px] -mr-0.5 -mb-0.5 ml-2.5",
  picture: "absolute right-2 bottom-2.5 rounded-sm bg-[oklch(0.2_0.01_270/0.62)] px-1.5 py-0.5",
  ground: "float-right mt-0.5 rounded-sm bg-surface px-1.5 py-0.5 shadow-hairline",
} as const;

/** Time and ticks. */
export function Meta({ message, on = "bubble" }: { message: Message; on?: keyof typeof places }) {
  const t = useTranslations("chat.bubble");
  const locale = useLocale();
  const failed = message.status === "FAILED";
  const edited = message.editedAt !== null && message.deletedAt === null;
  return (
    <span
      className={classes(
        "num inline-flex items-center gap-[3px] text-[11px]/[14px] tracking-[0.003em] whitespace-nowrap",
        places[on],
        // Over a photograph in either theme.
        on === "picture" && "text-[white] [&_svg]:text-[white]",
        on !== "picture" && (failed ? "text-bad-ink" : "text-bub-meta"),
      )}
    >
      {edited && <span>{t("edited")} ·</span>}
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
