import { useLocale, useTranslations } from "use-intl/react";
import { openConversation } from "#components/frame/place.ts";
import { channelIcons } from "#components/inbox/channel-badge.tsx";
import { OwnerChip } from "#components/inbox/owner-chip.tsx";
import { shortDate } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { plainLine } from "#lib/plain-line.ts";
import { PanelSection } from "./panel-section.tsx";
import { useOtherChats } from "./use-contact.ts";

/** The same person's other conversations. */
export function OtherChats({ card }: { card: Conversation }) {
  const t = useTranslations("contact");
  const types = useTranslations("types");
  const locale = useLocale();
  const now = useNow();
  const others = useOtherChats(card);
  if (others.length === 0) return null;
  return (
    <PanelSection title={t("otherChats")} end={others.length}>
      <ul className="-mx-2">
        {others.map((other) => {
          const Icon = channelIcons[other.channel.kind];
          const last = other.lastMessage;
          const said = last ? plainLine(last.preview) || types(last.type) : other.channel.name;
          return (
            <li key={other.id}>
              <button
                type="button"
                onClick={() => openConversation(other.id)}
                className="flex w-full items-center gap-2 rounded-sm px-2 py-1.5 text-left text-13 hover:bg-hover max-pane:min-h-11"
              >
                <Icon size={14} strokeWidth={1.9} aria-hidden="true" className="text-ink-3" />
                <span className="sr-only">{other.channel.name}: </span>
                <span className="min-w-0 flex-1 truncate">{said}</span>
                <OwnerChip card={other} now={now} />
                <span className="num shrink-0 text-12 text-ink-3">
                  {shortDate(other.lastActivityAt, new Date(now), locale)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
