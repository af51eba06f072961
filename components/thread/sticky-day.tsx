import { DayChip } from "./row.tsx";
import { messagesIn, type Row } from "./rows.ts";

/** The day of what is at the top, while its own chip is out of sight. */
export function StickyDay({
  row,
  next,
  hidden,
}: {
  row: Row | undefined;
  next: Row | undefined;
  hidden: boolean;
}) {
  if (!row || hidden || row.kind === "day") return null;
  const [message] = row.kind === "unread" && next ? messagesIn(next) : messagesIn(row);
  if (!message) return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-2 z-1">
      <DayChip at={message.createdAt} />
    </div>
  );
}
