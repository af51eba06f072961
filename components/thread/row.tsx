import { useLocale, useTranslations } from "use-intl/react";
import { dayName } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Message } from "#lib/messages/schema.ts";
import { Activity } from "./activity.tsx";
import { Bubble } from "./bubble.tsx";
import { Note } from "./note.tsx";
import type { Row } from "./rows.ts";

export type RowContext = {
  contactName: string;
  freshIds: ReadonlySet<string>;
  flashingId: string | null;
  onReply?: (message: Message) => void;
  onGo: (id: string) => void;
};

export function ThreadRow({ row, context }: { row: Row; context: RowContext }) {
  if (row.kind === "day") return <DayChip at={row.at} className="mt-2.5 mb-3" />;
  if (row.kind === "unread") return <UnreadStrip count={row.count} />;
  if (row.kind === "activity") return <Activity message={row.message} />;
  if (row.kind === "note") return <Note message={row.message} />;
  const { contactName, freshIds, flashingId, onReply, onGo } = context;
  return (
    <Bubble
      message={row.message}
      first={row.first}
      last={row.last}
      contactName={contactName}
      fresh={freshIds.has(row.message.id)}
      flashing={flashingId === row.message.id}
      onGo={onGo}
      {...(onReply && { onReply })}
    />
  );
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
