import { Bot, LayoutTemplate, Lock, StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useChat } from "#components/thread/chat-context.ts";
import type { Verbs } from "#components/thread/use-verbs.ts";
import { moment } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";

function Strip({
  icon,
  tone,
  title,
  text,
  onNote,
  children,
}: {
  icon: ReactNode;
  tone: string;
  title: string;
  text: string;
  onNote: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations("composer");
  return (
    <div className="flex min-h-14 items-center gap-3 max-pane:flex-wrap rounded-lg bg-surface py-2.5 pr-2.5 pl-3.5 shadow-[0_0_0_1px_var(--line-strong),var(--shadow-1)] max-pane:rounded-none max-pane:pb-[max(10px,env(safe-area-inset-bottom))] max-pane:shadow-[0_-1px_0_var(--line)]">
      <span className={classes("grid size-8 shrink-0 place-items-center rounded-sm", tone)}>
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-14">{title}</p>
        <p className="text-12 text-ink-3">{text}</p>
      </div>
      <IconButton label={t("writeNote")} onClick={onNote}>
        <StickyNote size={16} strokeWidth={1.75} />
      </IconButton>
      {children}
    </div>
  );
}

export function BotStrip({ verbs, onNote }: { verbs: Verbs; onNote: () => void }) {
  const t = useTranslations("composer");
  return (
    <Strip
      icon={<Bot size={18} strokeWidth={1.75} aria-hidden="true" />}
      tone="bg-bot-wash text-bot-ink"
      title={t("botTitle")}
      text={t("botText")}
      onNote={onNote}
    >
      <Button look="primary" size="sm" onClick={verbs.takeOver} className="pane:pr-1.5!">
        {t("takeOver")} <Kbd onBrand>A</Kbd>
      </Button>
    </Strip>
  );
}

/** Only a template opens the window again: the button is right there. */
export function WindowStrip({ card, onNote }: { card: Conversation; onNote: () => void }) {
  const chat = useTranslations("chat.composer");
  const { openTemplates } = useChat();
  const t = useTranslations("composer");
  const locale = useLocale();
  const text = card.windowExpiresAt
    ? t("closedSince", { at: moment(card.windowExpiresAt, locale) })
    : t("neverOpen");
  return (
    <Strip
      icon={<Lock size={18} strokeWidth={1.75} aria-hidden="true" />}
      tone="bg-press text-ink-2"
      title={t("closedTitle")}
      text={text}
      onNote={onNote}
    >
      <Button look="primary" size="sm" onClick={openTemplates} className="max-pane:w-full">
        <LayoutTemplate size={16} strokeWidth={1.75} aria-hidden="true" />
        {chat("sendTemplate")}
      </Button>
    </Strip>
  );
}
