import { useQuery } from "@tanstack/react-query";
import { ChevronDown, UserRound, UserRoundX } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { keys } from "#components/live/cache.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Menu, MenuChoice, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Page } from "#lib/page.ts";
import type { Verbs } from "./use-verbs.ts";

type Member = { id: string; name: string };

export function useMembers(): Member[] {
  const { data } = useQuery({
    queryKey: keys.members,
    queryFn: ({ signal }) => api<Page<Member>>("/members", { query: { limit: 100 }, signal }),
  });
  return data?.items ?? [];
}

/** Whose it is among the team; giving it to somebody else. */
export function AssignMenu({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("assign");
  const { assignee } = card;
  return (
    <Menu
      label={t("title")}
      trigger={
        <button
          type="button"
          className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-sm pr-1.5 pl-1 font-medium text-13 text-ink-2 hover:bg-hover hover:text-ink"
        >
          {assignee ? (
            <Avatar name={assignee.name} size={20} />
          ) : (
            <UserRound size={16} strokeWidth={1.75} aria-hidden="true" className="ml-1" />
          )}
          <span className="sr-only">
            {assignee ? t("to", { name: assignee.name }) : t("title")}
          </span>
          <span aria-hidden="true" className="max-w-20 truncate max-wide:hidden">
            {assignee?.name.split(" ")[0] ?? t("nobody")}
          </span>
          <ChevronDown size={14} strokeWidth={1.9} aria-hidden="true" />
        </button>
      }
    >
      <AssignChoices card={card} verbs={verbs} />
    </Menu>
  );
}

export function AssignChoices({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("assign");
  const viewer = useViewer();
  const members = useMembers();
  return (
    <>
      <MenuChoice
        value={card.assignee?.id ?? null}
        options={members.map(({ id, name }) => ({
          value: id,
          label: id === viewer.id ? t("me", { name }) : name,
          icon: <Avatar name={name} size={20} />,
        }))}
        onChoose={verbs.assign}
      />
      <MenuLine />
      <MenuItem
        icon={<UserRoundX size={16} strokeWidth={1.75} />}
        disabled={!card.assignee}
        onSelect={() => verbs.assign(null)}
      >
        {t("release")}
      </MenuItem>
    </>
  );
}
