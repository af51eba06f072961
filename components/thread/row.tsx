import { useLocale, useTranslations } from "use-intl/react";
import { dayName } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import { Activity } from "./activity.tsx";
import { AlbumBubble } from "./album-bubble.tsx";
import { Bubble } from "./bubble.tsx";
import { Note } from "./note.tsx";
import type { Row } from "./rows.ts";

export type RowContext = {
  /** Those that have just come. */
  freshIds: ReadonlySet<string>;
  flashingId: string | null;
};

export function ThreadRow({ row, context }: { row: Row; context: RowContext }) {
  const { freshIds, flashingId } = context;
  switch (row.kind) {
    case "day":
      return <DayChip at={row.at} className="mt-2.5 mb-3" />;
    case "unread":
      return <UnreadStrip count={row.count} />;
    case "activity":
      return <Activity message={row.message} />;
    case "note":
      return <Note message={row.message} flashing={flashingId === row.message.id} />;
    case "album":
      return (
        <AlbumBubble
          messages={row.messages}
          first={row.first}
          last={row.last}
          fresh={row.messages.every(({ id }) => freshIds.has(id))}
          flashing={row.messages.some(({ id }) => id === flashingId)}
        />
      );
    case "bubble":
      return (
        <Bubble
          message={row.message}
          first={row.first}
          last={row.last}
          fresh={freshIds.has(row.message.id)}
          flashing={flashingId === row.message.id}
        />
      );
  }
}

export function DayChip({ at, className = "" }: { at: string; className?: string }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <p
      className={`mx-auto grid h-6 w-fit place-items-center rounded-sm bg-surface px-2.5 font-medium text-11 text-ink-3 uppercase tracking-[0.045em] shadow-[var(--bub-edge),0_0_0_1px_var(--line)] [font-feature-settings:'case'] ${className}`}
    >
      {dayName(at, new Date(now), locale)}
    </p>
  );
}

function UnreadStrip({ count }: { count: number }) {
  const t = useTranslations("thread");
  return (
    <p className="flex items-center gap-3 pt-2.5 pb-3 font-medium text-12 text-brand-ink before:h-px before:flex-1 before:bg-brand-line after:h-px after:flex-1 after:bg-brand-line">
      {t("unread", { count })}
    </p>
  );
}
