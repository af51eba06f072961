import {
  AlarmClock,
  Bot,
  CheckCircle2,
  Info,
  MessageCirclePlus,
  Phone,
  RotateCcw,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { clock, moment } from "#components/time.ts";
import type { Message } from "#lib/messages/schema.ts";
import { words } from "./payload.ts";

const icons: Record<string, typeof Bot> = {
  handoff: UserRound,
  released: Bot,
  resolved: CheckCircle2,
  reopened: RotateCcw,
  assigned: UserRound,
  snoozed: AlarmClock,
  created: MessageCirclePlus,
  call: Phone,
};

const named = [
  "released",
  "resolved",
  "reopened",
  "created",
  "snoozed",
  "call",
  "request_welcome",
] as const;

/** What happened to the conversation, in one quiet line. */
export function Activity({ message }: { message: Message }) {
  const locale = useLocale();
  const line = useActivityLine();
  const event = words(message.payload, "event") ?? "";
  const byBot = message.via === "bot" || words(message.payload, "byKind") === "bot";
  const Icon = event === "handoff" && byBot ? Bot : (icons[event] ?? Info);
  return (
    <p className="mx-auto flex max-w-[min(520px,100%)] items-start justify-center gap-1.5 px-2 pb-1.5 text-center text-12 text-ink-3">
      <Icon size={14} strokeWidth={1.9} aria-hidden="true" className="mt-px shrink-0" />
      <span>
        {line(message)}
        <span className="num"> · {clock(message.createdAt, locale)}</span>
      </span>
    </p>
  );
}

const strong = (text: ReactNode) => <b className="font-medium text-ink-2">{text}</b>;

function useActivityLine() {
  const locale = useLocale();
  const t = useTranslations("events");
  const who = useTranslations("sender");
  return (message: Message) => {
    const { payload } = message;
    const event = words(payload, "event") ?? "";
    const kind = words(payload, "byKind");
    const by =
      words(payload, "by") ?? who(kind === "bot" || message.via === "bot" ? "bot" : "system");
    const reason = words(payload, "reason");
    const because = reason ? ` · ${reason}` : "";
    const to = words(payload, "to");
    if (event === "handoff") {
      return (
        <>
          {t.rich(kind === "bot" ? "handedOff" : "takenOver", { by, b: strong })}
          {because}
        </>
      );
    }
    if (event === "assigned") {
      return to ? t.rich("assigned", { to, b: strong }) : t.rich("unassigned", { by, b: strong });
    }
    const until = words(payload, "until");
    if (event === "snoozed" && until) {
      return t.rich("snoozedUntil", { by, until: moment(until, locale), b: strong });
    }
    const familiar = named.find((name) => name === event);
    return (
      <>
        {familiar ? t.rich(familiar, { by, b: strong }) : (message.text ?? t("other", { event }))}
        {because}
      </>
    );
  };
}
