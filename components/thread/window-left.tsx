import { useTranslations } from "use-intl/react";
import { shortName } from "#components/first-name.ts";
import { shownPhone } from "#components/phone.ts";
import { spanOf } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

const soonMs = 4 * 3_600_000;

/** How long one may still write freely, where the channel knows such a window. */
export function useWindow(card: Conversation): { limited: boolean; leftMs: number } {
  const now = useNow();
  const limited = card.channel.kind === "CLOUD";
  const leftMs = card.windowExpiresAt ? Date.parse(card.windowExpiresAt) - now : 0;
  return { limited, leftMs };
}

/** Whether one may write to the customer at all: not while the bot does, nor after the window. */
export function useLocked(card: Conversation): "bot" | "window" | null {
  const { limited, leftMs } = useWindow(card);
  if (card.status === "BOT") return "bot";
  return limited && leftMs <= 0 ? "window" : null;
}

export function WindowLeft({ card }: { card: Conversation }) {
  const t = useTranslations("window");
  const { limited, leftMs } = useWindow(card);
  if (!limited) {
    const phone = card.contact.phone && shownPhone(card.contact.phone);
    // Who has no name is called by it already.
    if (!phone || !card.contact.name) return <>{card.channel.name}</>;
    return (
      <>
        <span className="max-pane:hidden">{phone}</span>
        <span className="@max-[860px]:hidden"> · {card.channel.name}</span>
        <span className="pane:hidden">{card.channel.name}</span>
      </>
    );
  }
  if (leftMs <= 0) return <>{t("closed")}</>;
  const { hours, minutes } = spanOf(leftMs);
  return (
    <>
      <span className={`num font-medium ${leftMs > soonMs ? "text-ok-ink" : "text-warn-ink"}`}>
        {hours > 0 ? t("hoursMinutes", { hours, minutes }) : t("minutes", { minutes })}
      </span>{" "}
      <span className="max-pane:hidden">{t("freely")}</span>
      {card.assignee && <span className="pane:hidden">· {shortName(card.assignee.name)}</span>}
    </>
  );
}
