import { useQueryClient } from "@tanstack/react-query";
import { Command } from "cmdk";
import {
  AlarmClock,
  AlarmClockOff,
  Bot,
  CircleCheck,
  Hand,
  MessageSquareDot,
  RotateCcw,
} from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { useViewer } from "#components/frame/viewer.tsx";
import { useMembers } from "#components/inbox/use-members.ts";
import { knownCard } from "#components/live/apply.ts";
import { callName } from "#components/phone.ts";
import { isSnoozed, type SnoozeChoice, snoozeUntil } from "#components/thread/snooze.ts";
import { useVerbs } from "#components/thread/use-verbs.ts";
import { moment } from "#components/time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { PaletteItem, type Run } from "./command.tsx";

const icon = { size: 16, strokeWidth: 1.75 };
const snoozes: SnoozeChoice[] = ["hours", "tomorrow", "week"];

/** What can be done with the chat that is open. */
export function ChatActions({ id, searching, run }: { id: string; searching: boolean; run: Run }) {
  const t = useTranslations("palette");
  const snooze = useTranslations("snooze");
  const list = useTranslations("list");
  const locale = useLocale();
  const viewer = useViewer();
  const members = useMembers();
  const verbs = useVerbs(id);
  const card = knownCard(useQueryClient(), id);
  if (!card) return null;
  const { status, assignee } = card;
  const mine = status === "HUMAN" && assignee?.id === viewer.id;
  const now = new Date();
  const heading = callName(card.contact) ?? list("noName");
  return (
    <Command.Group heading={heading}>
      {!mine && (
        <PaletteItem
          value={t("takeOver")}
          icon={<Hand {...icon} />}
          hint={<Kbd>A</Kbd>}
          onSelect={run(status === "HUMAN" ? () => verbs.assign(viewer) : verbs.takeOver)}
        >
          {t("takeOver")}
        </PaletteItem>
      )}
      {status !== "BOT" && (
        <PaletteItem value={t("release")} icon={<Bot {...icon} />} onSelect={run(verbs.release)}>
          {t("release")}
        </PaletteItem>
      )}
      {status === "RESOLVED" ? (
        <PaletteItem
          value={t("reopen")}
          icon={<RotateCcw {...icon} />}
          onSelect={run(verbs.reopen)}
        >
          {t("reopen")}
        </PaletteItem>
      ) : (
        <PaletteItem
          value={t("resolve")}
          icon={<CircleCheck {...icon} />}
          hint={<Kbd>E</Kbd>}
          onSelect={run(verbs.resolve)}
        >
          {t("resolve")}
        </PaletteItem>
      )}
      {searching &&
        members.map(({ id: memberId, name }) => (
          <PaletteItem
            key={memberId}
            value={`${t("assign", { name })} ${memberId}`}
            icon={<Avatar name={name} size={20} />}
            onSelect={run(() => verbs.assign({ id: memberId, name }))}
          >
            {t("assign", { name })}
          </PaletteItem>
        ))}
      {snoozes
        .filter((choice) => searching || choice === "tomorrow")
        .map((choice) => (
          <PaletteItem
            key={choice}
            value={`${snooze("title")} ${snooze(choice)}`}
            icon={<AlarmClock {...icon} />}
            hint={moment(snoozeUntil(choice, now), locale)}
            onSelect={run(() => verbs.snooze(snoozeUntil(choice, new Date()).toISOString()))}
          >
            {snooze("title")}: {snooze(choice)}
          </PaletteItem>
        ))}
      {isSnoozed(card) && (
        <PaletteItem
          value={snooze("wake")}
          icon={<AlarmClockOff {...icon} />}
          onSelect={run(() => verbs.snooze(null))}
        >
          {snooze("wake")}
        </PaletteItem>
      )}
      <PaletteItem
        value={snooze("unread")}
        icon={<MessageSquareDot {...icon} />}
        hint={<Kbd>U</Kbd>}
        onSelect={run(verbs.markUnread)}
      >
        {snooze("unread")}
      </PaletteItem>
    </Command.Group>
  );
}
