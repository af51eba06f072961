import { Mic, SendHorizontal } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Sends; where there is nothing to send yet, it speaks. */
export function SendButton({
  ready,
  disabled,
  onSend,
  onSpeak,
}: {
  /** Something is written or chosen. */
  ready: boolean;
  disabled: boolean;
  onSend: () => void;
  onSpeak: () => void;
}) {
  const t = useTranslations("composer");
  const chat = useTranslations("chat.voice");
  const place = "max-pane:col-start-3 max-pane:row-start-1 max-pane:size-11! max-pane:rounded-xl";
  if (!ready) {
    return (
      <IconButton
        label={chat("start")}
        onClick={onSpeak}
        className={`size-[30px]! max-pane:bg-brand max-pane:text-on-brand ${place}`}
      >
        <Mic size={18} strokeWidth={1.6} />
      </IconButton>
    );
  }
  return (
    <button
      type="button"
      aria-label={t("send")}
      title={t("send")}
      disabled={disabled}
      onClick={onSend}
      className={`grid h-[30px] w-[34px] place-items-center rounded-sm bg-brand text-on-brand hover:bg-brand-hover disabled:bg-press disabled:text-ink-disabled ${place}`}
    >
      <SendHorizontal size={16} strokeWidth={1.75} />
    </button>
  );
}
