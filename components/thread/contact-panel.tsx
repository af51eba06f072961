import { Copy, X } from "lucide-react";
import { useEffect } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { channelIcons } from "#components/inbox/channel-badge.tsx";
import { shownPhone } from "#components/phone.ts";
import { longDate } from "#components/time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { LabelEditor } from "./label-editor.tsx";
import { PanelMedia } from "./panel-media.tsx";
import type { Verbs } from "./use-verbs.ts";

/** Who this is. Beside the thread where there is room, else over it. */
export function ContactPanel({
  card,
  name,
  verbs,
  messages,
  floating,
  className,
  onClose,
}: {
  card: Conversation;
  name: string;
  verbs: Verbs;
  messages: Message[];
  floating: boolean;
  className: string;
  onClose: () => void;
}) {
  const t = useTranslations("panel");
  const locale = useLocale();
  const { contact, channel } = card;
  const Icon = channelIcons[channel.kind];
  useEffect(() => {
    if (!floating) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [floating, onClose]);

  const copy = () =>
    void navigator.clipboard
      .writeText(`+${contact.phone}`)
      .then(() => toast.success(t("copied")))
      .catch(() => toast.error(t("notCopied")));

  return (
    <aside
      aria-label={t("label")}
      className={classes(
        "slim-scroll w-[312px] shrink-0 overflow-y-auto border-line border-l bg-surface",
        floating &&
          "fixed inset-y-0 right-0 z-30 animate-menu shadow-dialog max-pane:w-full max-pane:border-0",
        className,
      )}
    >
      <div className="flex items-center gap-3 px-4 pt-4 pb-3.5">
        <Avatar name={contact.name} seed={name} photoUrl={contact.photoUrl} size={52} />
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-semibold text-16">{name}</h3>
          {contact.phone ? (
            <p className="num flex items-center gap-0.5 text-13 text-ink-3">
              {shownPhone(contact.phone)}
              <IconButton label={t("copyPhone")} size="xs" onClick={copy}>
                <Copy size={14} strokeWidth={1.9} />
              </IconButton>
            </p>
          ) : (
            <p className="text-13 text-ink-3">{t("noPhone")}</p>
          )}
        </div>
        {floating && (
          <IconButton label={t("close")} size="md" onClick={onClose} className="self-start">
            <X size={16} strokeWidth={1.75} />
          </IconButton>
        )}
      </div>
      <div className="px-4 pb-3.5">
        <LabelEditor labels={card.labels} onChange={verbs.label} />
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 border-line border-t px-4 py-3.5 text-13 [&_dd]:num [&_dd]:truncate [&_dd]:text-right [&_dt]:text-ink-3">
        <dt>{t("channel")}</dt>
        <dd className="inline-flex items-center justify-end gap-1.5">
          <Icon size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0 text-ink-3" />
          <span className="truncate">{channel.name}</span>
        </dd>
        <dt>{t("since")}</dt>
        <dd>{longDate(card.createdAt, locale)}</dd>
        {card.handoff?.reason && (
          <>
            <dt>{t("handoff")}</dt>
            <dd title={card.handoff.reason}>{card.handoff.reason}</dd>
          </>
        )}
      </dl>
      <PanelMedia messages={messages} />
    </aside>
  );
}
