import { useLocale, useTranslations } from "use-intl/react";
import { fileSize } from "#components/money.ts";
import { DocumentSheet, MiddleCut } from "#components/thread/bodies/document.tsx";
import { shortDate } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Message } from "#lib/messages/schema.ts";
import { More, Nothing } from "./more.tsx";
import { usePart } from "./use-part.ts";

/** Every file that either side sent, by its name; pressed, it is downloaded. */
export function Documents({
  conversationId,
  messages,
}: {
  conversationId: string;
  messages: Message[];
}) {
  const t = useTranslations("contact.files");
  const { items, coming, more, busy, load } = usePart("documents", conversationId, messages);
  if (items.length === 0) return <Nothing part="documents" coming={coming} />;
  return (
    <>
      <ul className="-mx-2">
        {items.map((message) => (
          <li key={message.id}>
            <OneDocument message={message} />
          </li>
        ))}
      </ul>
      {more && (
        <More busy={busy} onMore={load}>
          {t("older")}
        </More>
      )}
    </>
  );
}

function OneDocument({ message: { media, createdAt } }: { message: Message }) {
  const t = useTranslations("bubble");
  const locale = useLocale();
  const now = useNow();
  if (!media) return null;
  const name = media.filename ?? t("document");
  const date = shortDate(createdAt, new Date(now), locale);
  return (
    <a
      href={media.url}
      download={media.filename ?? true}
      className="flex items-center gap-2.5 rounded-sm px-2 py-1.5 hover:bg-hover max-pane:min-h-11"
    >
      <DocumentSheet media={media} />
      <span className="min-w-0 flex-1">
        <span className="sr-only">{t("download", { name })}</span>
        <MiddleCut name={name} className="font-medium text-13" />
        <span className="num block text-12 text-ink-3">
          {media.size === null ? date : `${fileSize(media.size, locale)} · ${date}`}
        </span>
      </span>
    </a>
  );
}
