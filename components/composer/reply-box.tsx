import {
  type ComponentProps,
  type KeyboardEvent,
  lazy,
  type Ref,
  Suspense,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl/react";
import { noteTyping } from "#components/presence/signs-of-life.ts";
import { useChat } from "#components/thread/chat-context.ts";
import type { Verbs } from "#components/thread/use-verbs.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import { AttachedLine } from "./attached-line.tsx";
import { Counter } from "./counter.tsx";
import { GrowingArea } from "./growing-area.tsx";
import type { Mode } from "./mode.ts";
import { ModeTabs } from "./mode-tabs.tsx";
import { PhoneAdd } from "./phone-add.tsx";
import { QuoteChip } from "./quote-chip.tsx";
import { ReplyTools } from "./reply-tools.tsx";
import { SendButton } from "./send-button.tsx";
import type { Ready } from "./sending.ts";
import { StateLine } from "./state-line.tsx";
import { useReply } from "./use-reply.ts";
import type { Quoted } from "./use-reply-to.ts";

const Suggest = lazy(() =>
  import("./suggest/reply-suggest.tsx").then((module) => ({ default: module.ReplySuggest })),
);
const AttachScreen = lazy(() =>
  import("./attach/attach-screen.tsx").then((module) => ({ default: module.AttachScreen })),
);
const PlaceDialog = lazy(() =>
  import("./place/place-dialog.tsx").then((module) => ({ default: module.PlaceDialog })),
);
const CardDialog = lazy(() =>
  import("./card/card-dialog.tsx").then((module) => ({ default: module.CardDialog })),
);
const Recorder = lazy(() =>
  import("./voice/recorder.tsx").then((module) => ({ default: module.Recorder })),
);

export function ReplyBox({
  card,
  verbs,
  contactName,
  replyTo,
  onReplyTo,
  onSent,
  onMode,
  dropped,
  ref,
}: {
  card: Conversation;
  verbs: Verbs;
  contactName: string;
  replyTo: Quoted | null;
  onReplyTo: (message: Message | null) => void;
  onSent: (() => void) | undefined;
  onMode: (mode: Mode) => void;
  /** Files that were dropped onto the chat. */
  dropped: File[] | null;
  ref: Ref<HTMLTextAreaElement>;
}) {
  const t = useTranslations("composer");
  const { openTemplates } = useChat();
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  const picker = useRef<HTMLInputElement>(null);
  const [speaking, setSpeaking] = useState(false);
  const [choosing, setChoosing] = useState<"place" | "card" | null>(null);
  const reply = useReply({ card, area, replyTo, onReplyTo, onSent, dropped });
  const { text, open, suggest, files } = reply;
  const attach = () => picker.current?.click();
  const choose = {
    onLocation: () => setChoosing("place"),
    onCard: () => setChoosing("card"),
  };
  const chosen = {
    onClose: () => setChoosing(null),
    onSend: (ready: Ready) => {
      setChoosing(null);
      reply.sendReady(ready);
    },
  };
  const onTemplate = capabilities[card.channel.kind].templates ? openTemplates : null;

  const press = (event: KeyboardEvent) => {
    // An input method confirms its word with Enter: that is not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!event.shiftKey && suggest.press(event.key)) return event.preventDefault();
    if (event.key === "Escape" && replyTo) return onReplyTo(null);
    if (event.key === "Escape") return area.current?.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    reply.sendText();
  };

  if (speaking) {
    return (
      <Suspense fallback={<div className="h-14" />}>
        <Recorder
          onClose={() => setSpeaking(false)}
          onSend={(recording) => {
            setSpeaking(false);
            reply.sendVoice(recording);
          }}
        />
      </Suspense>
    );
  }
  return (
    <div className="relative rounded-lg bg-surface shadow-[0_0_0_1px_var(--line-strong),var(--shadow-1)] focus-within:shadow-[0_0_0_1.5px_var(--focus),var(--ring-field)] max-pane:rounded-none max-pane:pb-[env(safe-area-inset-bottom)] max-pane:shadow-[0_-1px_0_var(--line)]!">
      {suggest.trigger && (
        <Suspense>
          <Suggest
            ref={suggest.keys}
            id={suggest.id}
            card={card}
            trigger={suggest.trigger}
            onActive={suggest.onActive}
            onCanned={reply.takeCanned}
            onText={reply.take}
            onProduct={reply.sendProduct}
          />
        </Suspense>
      )}
      <StateLine card={card} verbs={verbs} />
      {replyTo && (
        <QuoteChip quoted={replyTo} contactName={contactName} onClose={() => onReplyTo(null)} />
      )}
      {reply.attached && <AttachedLine media={reply.attached.media} onClose={reply.unattach} />}
      <div className="max-pane:grid max-pane:grid-cols-[44px_minmax(0,1fr)_44px] max-pane:items-end max-pane:gap-1.5 max-pane:px-2 max-pane:py-1.5">
        <PhoneAdd
          onAttach={attach}
          {...choose}
          onNote={() => onMode("note")}
          onSign={reply.insert}
          onTemplate={onTemplate}
        />
        <GrowingArea
          ref={area}
          value={text}
          marks={open.map(([from, to]) => ({ from, to, tone: "warn" }))}
          aria-label={t("placeholder")}
          placeholder={t("placeholder")}
          {...suggest.aria}
          onChange={(event) => {
            reply.write(event.target.value);
            suggest.look();
            noteTyping(card.id);
          }}
          onSelect={suggest.look}
          onBlur={suggest.close}
          onKeyDown={press}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            files.choose([...event.clipboardData.files]);
          }}
          className="min-h-11 px-3.5 pt-[11px] pb-1.5 text-[14.5px]/[21px] tracking-[-0.008em] max-pane:rounded-xl max-pane:bg-sunken max-pane:pb-[11px] max-pane:text-16 max-pane:shadow-edge!"
        />
        {reply.warned && open.length > 0 && (
          <OpenVariables names={open.map(([from, to]) => text.slice(from, to))} />
        )}
        <div className="flex items-center gap-px px-[7px] pb-[7px] max-pane:contents">
          <span className="flex items-center max-pane:hidden">
            <ModeTabs mode="reply" onMode={onMode} />
            <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-line" />
          </span>
          <ReplyTools
            onAttach={attach}
            {...choose}
            onSign={reply.insert}
            onEmoji={reply.insert}
            onTemplate={onTemplate}
          />
          <span className="flex-1 max-pane:hidden" />
          <Counter length={reply.said.length} />
          <SendButton
            ready={reply.ready}
            disabled={!reply.sendable}
            onSend={reply.sendText}
            onSpeak={() => setSpeaking(true)}
          />
        </div>
      </div>
      {choosing && (
        <Suspense>
          {choosing === "place" ? <PlaceDialog {...chosen} /> : <CardDialog {...chosen} />}
        </Suspense>
      )}
      <FilePicker ref={picker} label={t("attach")} onChoose={files.choose} />
      {files.list.length > 0 && (
        <Suspense>
          <AttachScreen
            files={files.list}
            onSay={files.say}
            onAdd={attach}
            onRemove={files.remove}
            onSend={reply.sendFiles}
            onClose={reply.dropFiles}
          />
        </Suspense>
      )}
    </div>
  );
}

function OpenVariables({ names }: { names: string[] }) {
  const t = useTranslations("chat.composer");
  return (
    <p role="alert" className="px-3.5 pb-1 text-12 text-warn-ink max-pane:col-span-3">
      {t("openVariables", { names: names.join(", ") })}
    </p>
  );
}

function FilePicker({
  label,
  onChoose,
  ref,
}: Pick<ComponentProps<"input">, "ref"> & { label: string; onChoose: (files: File[]) => void }) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label={label}
      onChange={(event) => {
        if (event.target.files) onChoose([...event.target.files]);
        event.target.value = "";
      }}
    />
  );
}
