import type { MouseEvent } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { callName } from "#components/phone.ts";
import { cardTime } from "#components/time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { useNow } from "#components/use-now.ts";
import { Marked } from "./marked.tsx";
import type { Hit } from "./use-found.ts";

/** A message in which the words were said; pressing it opens its chat. */
export function FoundMessage({ hit, onOpen }: { hit: Hit; onOpen: (hit: Hit) => void }) {
  const t = useTranslations("list");
  const locale = useLocale();
  const now = useNow();
  const name = callName(hit.contact) ?? t("noName");
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(hit);
  };
  return (
    <a
      href={`/inbox/${hit.conversationId}`}
      onClick={open}
      className="relative grid h-full grid-cols-[44px_minmax(0,1fr)] items-center gap-x-3 px-3 outline-offset-[-2px] transition-colors duration-80 after:absolute after:right-0 after:bottom-0 after:left-[68px] after:h-px after:bg-line hover:bg-hover max-pane:px-4"
    >
      <Avatar name={hit.contact.name} seed={name} size={36} className="justify-self-center" />
      <span className="min-w-0">
        <span className="flex items-baseline gap-2">
          <span className="truncate font-medium text-14">{name}</span>
          <time dateTime={hit.createdAt} className="ml-auto shrink-0 text-12/5 text-ink-3">
            {cardTime(hit.createdAt, new Date(now), locale)}
          </time>
        </span>
        <span className="block truncate text-13/5 text-ink-3">
          {hit.direction === "OUT" && (
            <span className="text-ink-2">{t(hit.as === "BOT" ? "botSaid" : "weSaid")} </span>
          )}
          <Marked text={hit.snippet} match={hit.match} />
        </span>
      </span>
    </a>
  );
}
