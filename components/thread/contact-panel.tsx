import { BellOff, Copy, X } from "lucide-react";
import { memo, useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ContactMenu } from "#components/contact/contact-menu.tsx";
import { ContactName } from "#components/contact/contact-name.tsx";
import { Facts } from "#components/contact/facts.tsx";
import { LastingNote } from "#components/contact/lasting-note.tsx";
import { Orders } from "#components/contact/orders.tsx";
import { OtherChats } from "#components/contact/other-chats.tsx";
import { useChangeContact, useContact } from "#components/contact/use-contact.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { shownPhone } from "#components/phone.ts";
import { useAfterPaint } from "#components/ui/after-paint.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { classes } from "#components/ui/classes.ts";
import { copyText } from "#components/ui/copy-text.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useDrawn } from "#components/use-drawn.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { Files } from "./files/files.tsx";
import { LabelEditor } from "./label-editor.tsx";
import { Lightbox } from "./lightbox.tsx";
import { useMessagesBeside } from "./use-card.ts";
import { useVerbs } from "./use-verbs.ts";

type Whose = { card: Conversation; name: string };
type Content = { whose: Whose; floating: boolean; onClose: () => void };

/** Who this is, and what we know of them. Beside the thread where there is room, else over it. */
export function ContactPanel({
  card,
  name,
  floating,
  className,
  onClose,
}: Whose & Omit<Content, "whose"> & { className: string }) {
  const t = useTranslations("panel");
  const now = useMemo(() => ({ card, name }), [card, name]);
  // What was said comes first: this follows in the next frame, and until then shows nobody else.
  const whose = useAfterPaint(now, useDrawn() ? null : now);
  useEffect(() => {
    if (!floating) return;
    const close = (event: KeyboardEvent) =>
      event.key === "Escape" && !event.defaultPrevented && onClose();
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [floating, onClose]);

  return (
    <aside
      aria-label={t("label")}
      data-back-to="[data-panel-door]"
      className={classes(
        "w-[312px] shrink-0 border-line border-l bg-surface",
        floating &&
          "fixed inset-y-0 right-0 z-30 animate-menu shadow-dialog max-pane:w-full max-pane:border-0",
        className,
      )}
    >
      {whose && (
        <div
          key={whose.card.id}
          className={classes(
            "slim-scroll h-full overflow-y-auto",
            whose.card.id !== card.id && "invisible",
          )}
        >
          <PanelContent whose={whose} floating={floating} onClose={onClose} />
        </div>
      )}
    </aside>
  );
}

const PanelContent = memo(function PanelContent({ whose, floating, onClose }: Content) {
  const { card, name } = whose;
  // Whatever is pressed here is done to the one who is shown here.
  const verbs = useVerbs(card.id);
  const messages = useMessagesBeside(card.id);
  const t = useTranslations("panel");
  const words = useTranslations("contact");
  const admin = useViewer().role !== "AGENT";
  const contact = useContact(card.contact.id);
  const change = useChangeContact(card.contact.id);
  const [renaming, setRenaming] = useState(false);
  return (
    <Lightbox messages={messages} contactName={name}>
      <div className="flex items-center gap-3 px-4 pt-4 pb-3.5 max-pane:pb-5">
        <Avatar name={card.contact.name} seed={name} photoUrl={card.contact.photoUrl} size={52} />
        <div className="min-w-0 flex-1">
          <ContactName
            name={card.contact.name}
            shown={name}
            editing={renaming}
            onDone={(wanted) => {
              setRenaming(false);
              if (wanted !== undefined) change({ name: wanted });
            }}
          />
          <div className="num flex items-center gap-0.5 text-13 text-ink-3">
            {card.contact.name !== null || card.contact.phone === null ? (
              <Phone phone={card.contact.phone} />
            ) : (
              // The number stands above, in the place of the name.
              <button
                type="button"
                onClick={() => setRenaming(true)}
                className="reach rounded-xs font-medium text-brand-ink hover:underline"
              >
                {words("giveName")}
              </button>
            )}
            {card.contact.phone && <CopyPhone phone={card.contact.phone} />}
          </div>
        </div>
        <div className="-mr-2 flex self-start">
          {contact && (
            <ContactMenu
              contact={contact}
              name={name}
              admin={admin}
              onRename={() => setRenaming(true)}
            />
          )}
          {floating && (
            <IconButton label={t("close")} size="md" onClick={onClose}>
              <X size={16} strokeWidth={1.75} />
            </IconButton>
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-1 px-4 pb-3.5">
        {contact?.optedOutAt && (
          <Chip tone="warn">
            <BellOff size={12} strokeWidth={2.1} aria-hidden="true" />
            {words("optedOut")}
          </Chip>
        )}
        <LabelEditor labels={card.labels} onChange={verbs.label} />
      </div>
      <Facts card={card} contact={contact} />
      <Orders contactId={card.contact.id} messages={messages} />
      {contact && <LastingNote contact={contact} editable={admin} />}
      <Files conversationId={card.id} messages={messages} />
      <OtherChats card={card} />
    </Lightbox>
  );
});

function Phone({ phone }: { phone: string | null }) {
  const t = useTranslations("panel");
  return phone ? shownPhone(phone) : t("noPhone");
}

function CopyPhone({ phone }: { phone: string }) {
  const t = useTranslations("panel");
  const copy = () =>
    void copyText(`+${phone}`)
      .then(() => toast.success(t("copied")))
      .catch(() => toast.error(t("notCopied")));
  return (
    <IconButton label={t("copyPhone")} size="xs" onClick={copy}>
      <Copy size={14} strokeWidth={1.9} />
    </IconButton>
  );
}
