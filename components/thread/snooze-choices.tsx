import { AlarmClock, AlarmClockOff, MessageSquareDot } from "lucide-react";
import type { ReactElement } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { moment } from "#components/time.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import { isSnoozed, type SnoozeChoice, snoozeUntil } from "./snooze.ts";
import type { Verbs } from "./use-verbs.ts";

const choices: SnoozeChoice[] = ["hours", "tomorrow", "week"];

export function SnoozeMenuContent({
  trigger,
  card,
  verbs,
}: {
  trigger: ReactElement;
  card: Conversation;
  verbs: Verbs;
}) {
  const t = useTranslations("snooze");
  return (
    <Menu label={t("title")} trigger={trigger}>
      <SnoozeChoices card={card} verbs={verbs} />
    </Menu>
  );
}

export function SnoozeChoices({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("snooze");
  const locale = useLocale();
  const now = new Date();
  return (
    <>
      {choices.map((choice) => {
        const until = snoozeUntil(choice, now);
        // On a Sunday they are the same morning.
        if (choice === "week" && +until === +snoozeUntil("tomorrow", now)) return null;
        return (
          <MenuItem
            key={choice}
            icon={<AlarmClock size={16} strokeWidth={1.75} />}
            hint={moment(until, locale)}
            onSelect={() => verbs.snooze(until.toISOString())}
          >
            {t(choice)}
          </MenuItem>
        );
      })}
      {isSnoozed(card) && (
        <>
          <MenuLine />
          <MenuItem
            icon={<AlarmClockOff size={16} strokeWidth={1.75} />}
            onSelect={() => verbs.snooze(null)}
          >
            {t("wake")}
          </MenuItem>
        </>
      )}
      <MenuLine />
      <MenuItem
        icon={<MessageSquareDot size={16} strokeWidth={1.75} />}
        hint={<Kbd>U</Kbd>}
        onSelect={verbs.markUnread}
      >
        {t("unread")}
      </MenuItem>
    </>
  );
}
