import { Link2 } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { shortDate } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Message } from "#lib/messages/schema.ts";
import { linksIn } from "#lib/read-markup.ts";
import { More, Nothing } from "./more.tsx";
import { usePart } from "./use-part.ts";

/** Every web address that was written, by where it leads. */
export function Links({
  conversationId,
  messages,
}: {
  conversationId: string;
  messages: Message[];
}) {
  const t = useTranslations("contact.files");
  const locale = useLocale();
  const now = useNow();
  const { items, coming, more, busy, load } = usePart("links", conversationId, messages);
  if (items.length === 0) return <Nothing part="links" coming={coming} />;
  return (
    <>
      <ul className="-mx-2">
        {items.flatMap(({ id, text, createdAt }) =>
          linksIn(text ?? "").map((href) => (
            <li key={`${id} ${href}`}>
              <a
                href={href}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="flex items-center gap-2.5 rounded-sm px-2 py-1.5 hover:bg-hover max-pane:min-h-11"
              >
                <span className="grid size-8 shrink-0 place-items-center rounded-sm bg-press text-ink-3">
                  <Link2 size={16} strokeWidth={1.75} aria-hidden="true" />
                </span>
                <Where href={href} date={shortDate(createdAt, new Date(now), locale)} />
              </a>
            </li>
          )),
        )}
      </ul>
      {more && (
        <More busy={busy} onMore={load}>
          {t("older")}
        </More>
      )}
    </>
  );
}

function Where({ href, date }: { href: string; date: string }) {
  const { host, pathname, search } = new URL(href);
  const rest = `${pathname}${search}`;
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate font-medium text-13">{host.replace(/^www\./, "")}</span>
      <span className="flex gap-1 text-12 text-ink-3">
        {rest !== "/" && <span className="truncate">{rest}</span>}
        {rest !== "/" && <span aria-hidden="true">·</span>}
        <span className="num shrink-0">{date}</span>
      </span>
    </span>
  );
}
