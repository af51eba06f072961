import type { MouseEvent } from "react";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useDraft } from "#components/composer/drafts.ts";
import { openConversation } from "#components/frame/place.ts";
import { callName } from "#components/phone.ts";
import { Viewers } from "#components/presence/viewers.tsx";
import { cardTime } from "#components/time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import { LabelChip } from "#components/ui/label-chip.tsx";
import { Pill } from "#components/ui/pill.tsx";
import { useNow } from "#components/use-now.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { CardPreview } from "./card-preview.tsx";
import { ChannelBadge } from "./channel-badge.tsx";
import { Marked, matchOf } from "./marked.tsx";
import { OwnerChip } from "./owner-chip.tsx";
import { waitingSince } from "./preview.ts";
import { useHues } from "./use-labels.ts";
import { Waiting } from "./waiting.tsx";
import { WindowRing } from "./window-ring.tsx";

/** More than two labels on a card are noise. */
const labelsShown = 2;

export const Card = memo(function Card({
  card,
  selected,
  words,
}: {
  card: Conversation;
  selected: boolean;
  /** What is being searched for. */
  words: string;
}) {
  const t = useTranslations("list");
  const locale = useLocale();
  const now = useNow();
  const draft = useDraft(card.id);
  const unread = card.unreadCount > 0;
  const since = waitingSince(card);
  const name = callName(card.contact) ?? t("noName");
  const more = card.labels.length - labelsShown;
  const hueOf = useHues();

  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openConversation(card.id);
  };

  return (
    <a
      href={`/inbox/${card.id}`}
      onClick={open}
      data-conversation={card.id}
      aria-current={selected ? "true" : undefined}
      className={classes(
        "relative grid h-full grid-cols-[44px_minmax(0,1fr)] items-start gap-x-3 px-3 pt-2.5 pb-[9px] outline-offset-[-2px] transition-colors duration-80 max-pane:grid-cols-[48px_minmax(0,1fr)] max-pane:px-4 max-pane:pt-[11px]",
        "after:absolute after:right-0 after:bottom-0 after:left-[68px] after:h-px after:bg-line max-pane:after:left-[76px]",
        "focus-visible:z-1 focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]",
        selected
          ? "bg-brand-wash before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-brand"
          : "hover:bg-hover",
      )}
    >
      <Avatar
        name={card.contact.name}
        seed={name}
        photoUrl={card.contact.photoUrl}
        size={44}
        gap={8}
      >
        {card.channel.kind === "CLOUD" && <WindowRing expiresAt={card.windowExpiresAt} />}
        <ChannelBadge kind={card.channel.kind} />
      </Avatar>
      <div className="min-w-0">
        <div className="flex items-baseline gap-2">
          <span
            className={classes(
              "truncate text-14 max-pane:text-16",
              unread ? "font-semibold" : "font-medium",
            )}
          >
            <Marked text={name} match={matchOf(name, words)} />
          </span>
          <time
            suppressHydrationWarning
            dateTime={card.lastActivityAt}
            className={classes(
              "ml-auto shrink-0 text-12/5",
              unread ? "font-medium text-brand-ink" : "text-ink-3",
            )}
          >
            {cardTime(card.lastActivityAt, new Date(now), locale)}
          </time>
        </div>
        <div
          className={classes(
            "flex h-5 items-center gap-1 text-13/5 max-pane:h-[22px] max-pane:text-[14.5px]/[22px]",
            unread ? "text-ink-2" : "text-ink-3",
          )}
        >
          <CardPreview last={card.lastMessage} draft={selected ? null : draft} />
          {unread && <Pill count={card.unreadCount} label={t("unread")} />}
        </div>
        <div className="mt-1 flex h-5 items-center gap-1 overflow-hidden">
          <OwnerChip card={card} now={now} />
          {card.labels.slice(0, labelsShown).map((label) => (
            <LabelChip key={label} label={label} hue={hueOf(label)} />
          ))}
          {more > 0 && <span className="text-[11.5px]/4 text-ink-3">+{more}</span>}
          <span className="ml-auto inline-flex shrink-0 items-center gap-1.5">
            <Viewers conversationId={card.id} size={16} />
            {since && <Waiting since={since} now={now} />}
          </span>
        </div>
      </div>
    </a>
  );
});
