import type { Ref } from "react";
import { useTranslations } from "use-intl/react";
import { useViewer } from "#components/frame/viewer.tsx";
import { type Colleague, useTeam } from "#components/inbox/use-members.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { SuggestFrame, type SuggestKeys } from "./suggest-frame.tsx";

/** Colleagues by name; the one who writes needs no call. */
export function MentionMenu({
  id,
  query,
  onChoose,
  onActive,
  ref,
}: {
  id: string;
  query: string;
  onChoose: (member: Colleague) => void;
  onActive: (optionId: string | null) => void;
  ref: Ref<SuggestKeys>;
}) {
  const t = useTranslations("chat.suggest");
  const viewer = useViewer();
  const words = query.toLowerCase();
  const { team, isError } = useTeam();
  const found = team?.filter(
    ({ id: memberId, name }) => memberId !== viewer.id && begins(name.toLowerCase(), words),
  );
  return (
    <SuggestFrame
      ref={ref}
      id={id}
      title={t("team")}
      hint={t("keys")}
      items={found}
      failed={isError}
      keyOf={(member) => member.id}
      empty={query.includes(" ") ? null : t("noTeam")}
      onActive={onActive}
      onChoose={onChoose}
      row={(member) => (
        <span className="flex min-h-8 w-full min-w-0 items-center gap-2.5 text-13 max-pane:min-h-11">
          <Avatar name={member.name} size={20} />
          <span className="truncate">{member.name}</span>
        </span>
      )}
    />
  );
}

/** A name is found by the beginning of any of its words. */
const begins = (name: string, words: string): boolean =>
  name.startsWith(words) || name.split(/\s+/).some((word) => word.startsWith(words));
