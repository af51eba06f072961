import { Paperclip, SendHorizontal } from "lucide-react";
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { Counter } from "./counter.tsx";
import { useDraft, useKeepDraft } from "./drafts.ts";
import { FileChips } from "./file-chips.tsx";
import { GrowingArea } from "./growing-area.tsx";
import type { Mode } from "./mode.ts";
import { ModeTabs } from "./mode-tabs.tsx";
import { useSend } from "./outbox.ts";
import { PhoneAdd } from "./phone-add.tsx";
import { QuoteChip } from "./quote-chip.tsx";
import { StateLine } from "./state-line.tsx";
import { useFiles } from "./use-files.ts";

const longestText = 4_096;

export function ReplyBox({
  card,
  contactName,
  replyTo,
  onReplyTo,
  onSent,
  onMode,
  ref,
}: {
  card: Conversation;
  contactName: string;
  replyTo: Message | null;
  onReplyTo: (message: Message | null) => void;
  onSent: (() => void) | undefined;
  onMode: (mode: Mode) => void;
  ref: Ref<HTMLTextAreaElement>;
}) {
  const t = useTranslations("composer");
  const send = useSend(card.id);
  const keepDraft = useKeepDraft(card.id);
  const [text, setText] = useState(useDraft(card.id));
  const { files, dragging, add, remove, clear, dropProps } = useFiles();
  const picker = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);

  const said = text.trim();
  const sendable = (said !== "" || files.length > 0) && said.length <= longestText;

  const write = (next: string) => {
    setText(next);
    keepDraft(next);
  };
  const sendNow = () => {
    if (!sendable) return;
    const quoted = replyTo && {
      id: replyTo.id,
      preview: replyTo.text ?? replyTo.media?.filename ?? "",
      as: replyTo.as,
      type: replyTo.type,
      imageUrl: replyTo.type === "image" ? (replyTo.media?.url ?? null) : null,
    };
    if (files.length === 0) send({ text: said, file: null, replyTo: quoted });
    for (const [index, { file }] of files.entries()) {
      // The words go with the first of several files.
      const first = index === 0;
      send({ text: first ? said : "", file, replyTo: first ? quoted : null });
    }
    write("");
    clear();
    onReplyTo(null);
    onSent?.();
    area.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    // An input method confirms its word with Enter: that is not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && replyTo) return onReplyTo(null);
    if (event.key === "Escape") return area.current?.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    sendNow();
  };

  return (
    <div
      {...dropProps}
      className={classes(
        "rounded-lg bg-surface shadow-[0_0_0_1px_var(--line-strong),var(--shadow-1)] focus-within:shadow-[0_0_0_1.5px_var(--focus),var(--ring-field)] max-pane:rounded-none max-pane:pb-[env(safe-area-inset-bottom)] max-pane:shadow-[0_-1px_0_var(--line)]!",
        dragging && "bg-brand-wash",
      )}
    >
      <StateLine card={card} />
      {replyTo && (
        <QuoteChip message={replyTo} contactName={contactName} onClose={() => onReplyTo(null)} />
      )}
      <FileChips files={files} onRemove={remove} />
      <div className="max-pane:grid max-pane:grid-cols-[44px_minmax(0,1fr)_44px] max-pane:items-end max-pane:gap-1.5 max-pane:px-2 max-pane:py-1.5">
        <PhoneAdd onAttach={() => picker.current?.click()} onNote={() => onMode("note")} />
        <GrowingArea
          ref={area}
          value={text}
          aria-label={t("placeholder")}
          placeholder={dragging ? t("drop") : files.length > 0 ? t("caption") : t("placeholder")}
          onChange={(event) => write(event.target.value)}
          onKeyDown={press}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            add(event.clipboardData.files);
          }}
          className="min-h-11 px-3.5 pt-[11px] pb-1.5 text-[14.5px]/[21px] tracking-[-0.008em] max-pane:rounded-xl max-pane:bg-sunken max-pane:pb-[11px] max-pane:text-16 max-pane:shadow-edge!"
        />
        <div className="flex items-center gap-px px-[7px] pb-[7px] max-pane:contents">
          <span className="flex items-center max-pane:hidden">
            <ModeTabs mode="reply" onMode={onMode} />
            <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-line" />
            <IconButton
              label={t("attach")}
              onClick={() => picker.current?.click()}
              className="size-[30px]!"
            >
              <Paperclip size={16} strokeWidth={1.75} />
            </IconButton>
          </span>
          <span className="flex-1 max-pane:hidden" />
          <Counter length={said.length} />
          <button
            type="button"
            aria-label={t("send")}
            disabled={!sendable}
            onClick={sendNow}
            className="grid h-[30px] w-[34px] place-items-center rounded-sm bg-brand text-on-brand hover:bg-brand-hover disabled:bg-press disabled:text-ink-disabled max-pane:col-start-3 max-pane:row-start-1 max-pane:size-11 max-pane:rounded-xl"
          >
            <SendHorizontal size={16} strokeWidth={1.75} />
          </button>
        </div>
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t("attach")}
        onChange={(event) => {
          if (event.target.files) add(event.target.files);
          event.target.value = "";
          area.current?.focus();
        }}
      />
    </div>
  );
}
