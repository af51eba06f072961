import { AlarmClock, Bot, Check, Hand, UserRound } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { shortName } from "#components/first-name.ts";
import { clock, sameDay, shortDate } from "#components/time.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";

const icon = { size: 12, strokeWidth: 2.1 };

/** In whose hands it is. */
export function OwnerChip({ card, now }: { card: Conversation; now: number }) {
  const t = useTranslations("owner");
  const locale = useLocale();
  const { snoozedUntil } = card;
  if (snoozedUntil && new Date(snoozedUntil).getTime() > now) {
    const today = new Date(now);
    const until = sameDay(snoozedUntil, today.toISOString())
      ? clock(snoozedUntil, locale)
      : shortDate(snoozedUntil, today, locale);
    return (
      <Chip tone="line">
        <AlarmClock {...icon} />
        {t("snoozed", { until })}
      </Chip>
    );
  }
  if (card.status === "RESOLVED") {
    return (
      <Chip tone="ok">
        <Check {...icon} />
        {t("resolved")}
      </Chip>
    );
  }
  if (card.status === "BOT") {
    return (
      <Chip tone="bot">
        <Bot {...icon} />
        {t("bot")}
      </Chip>
    );
  }
  if (!card.assignee) {
    return (
      <Chip tone="line">
        <Hand {...icon} />
        {t("unclaimed")}
      </Chip>
    );
  }
  return (
    <Chip>
      <UserRound {...icon} />
      <span className="max-w-24 truncate">{shortName(card.assignee.name)}</span>
    </Chip>
  );
}
