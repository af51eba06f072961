import { X } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslations } from "use-intl/react";
import { useChannels } from "#components/composer/state-line.tsx";
import { classes } from "#components/ui/classes.ts";
import type { Narrowing } from "./list-filter.ts";
import { useHues } from "./use-labels.ts";
import { useMembers } from "./use-members.ts";

/** What the list is narrowed to, each to be taken away with one press. */
export function FilterTags({
  chosen,
  onChange,
}: {
  chosen: Narrowing;
  onChange: (change: Partial<Narrowing>) => void;
}) {
  const t = useTranslations("filters");
  const hueOf = useHues();
  const { assignee, label, channelId } = chosen;
  if (assignee === "" && label === "" && channelId === "") return null;
  return (
    <ul aria-label={t("chosen")} className="flex flex-wrap gap-1 px-3 pb-2.5 max-pane:px-4">
      {assignee !== "" && (
        <Tag onRemove={() => onChange({ assignee: "" })}>
          {assignee === "me" || assignee === "none" ? t(assignee) : <MemberName id={assignee} />}
        </Tag>
      )}
      {label !== "" && (
        <Tag hue={hueOf(label)} onRemove={() => onChange({ label: "" })}>
          {label}
        </Tag>
      )}
      {channelId !== "" && (
        <Tag onRemove={() => onChange({ channelId: "" })}>
          <ChannelName id={channelId} />
        </Tag>
      )}
    </ul>
  );
}

const MemberName = ({ id }: { id: string }) =>
  useMembers().find((member) => member.id === id)?.name ?? "…";

const ChannelName = ({ id }: { id: string }) =>
  useChannels().find((channel) => channel.id === id)?.name ?? "…";

function Tag({
  hue,
  onRemove,
  children,
}: {
  hue?: number;
  onRemove: () => void;
  children: React.ReactNode;
}) {
  const t = useTranslations("filters");
  return (
    <li>
      <button
        type="button"
        onClick={onRemove}
        style={hue === undefined ? undefined : ({ "--h": hue } as CSSProperties)}
        className={classes(
          "inline-flex h-6 max-w-60 items-center gap-1 rounded-xs pr-1 pl-1.5 font-medium text-[11.5px]/4 max-pane:h-11 max-pane:px-3 max-pane:text-13",
          hue === undefined ? "bg-press text-ink-2 hover:text-ink" : "tinted",
        )}
      >
        <span className="sr-only">{t("remove")} </span>
        <span className="truncate">{children}</span>
        <X size={12} strokeWidth={2.1} aria-hidden="true" className="shrink-0" />
      </button>
    </li>
  );
}
