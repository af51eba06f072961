import { Bot, UserRound } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Verbs } from "./use-verbs.ts";

/** Whose turn it is: the bot's or people's. */
export function HandoffSwitch({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("handoff");
  const sides = [
    { side: "BOT", icon: Bot, label: t("bot"), act: verbs.release, ink: "text-bot" },
    {
      side: "HUMAN",
      icon: UserRound,
      label: t("human"),
      act: verbs.takeOver,
      ink: "text-brand-ink",
    },
  ] as const;
  return (
    <fieldset
      aria-label={t("label")}
      title={card.handoff?.reason ? t("reason", { reason: card.handoff.reason }) : undefined}
      className="inline-flex shrink-0 rounded-md bg-press p-0.5 max-pane:p-0"
    >
      {sides.map(({ side, icon: Icon, label, act, ink }) => {
        const on = card.status === side;
        return (
          <button
            key={side}
            type="button"
            aria-pressed={on}
            onClick={() => !on && act()}
            className={classes(
              "inline-flex h-[26px] items-center gap-[5px] rounded-sm px-[9px] font-medium text-[12.5px]/4 max-pane:h-11 max-pane:w-11 max-pane:justify-center max-pane:px-0",
              on
                ? "bg-surface text-ink shadow-[var(--shadow-1),0_0_0_1px_var(--line)] dark:bg-[oklch(0.335_0.008_75)]"
                : "text-ink-3 hover:text-ink",
            )}
          >
            <Icon
              size={14}
              strokeWidth={1.9}
              aria-hidden="true"
              className={classes("max-pane:size-[18px]", on && ink)}
            />
            <span className="@max-[580px]:sr-only max-pane:sr-only">{label}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
