import { ImagePlus, SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { GrowingArea } from "#components/composer/growing-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";

/** What customers really write; the last one asks for a person. */
const openers = ["opener1", "opener2", "opener3"] as const;

export function PhoneComposer({
  fresh,
  onSay,
  onFile,
}: {
  fresh: boolean;
  /** False: it did not go out. */
  onSay: (text: string) => Promise<boolean>;
  onFile: (file: File) => void;
}) {
  const t = useTranslations("sandbox");
  const [text, setText] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const said = text.trim();
  const send = async () => {
    if (said === "") return;
    setText("");
    if (await onSay(said)) return;
    // Back to where it was typed; what has been typed since stands below it.
    setText((since) => (since === "" ? said : `${said}\n${since}`));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="shrink-0 border-line border-t bg-surface px-2 pt-2 pb-[max(8px,env(safe-area-inset-bottom))]">
      <fieldset
        aria-label={t("openers")}
        className="no-scrollbar mb-2 flex gap-1.5 overflow-x-auto"
      >
        {openers.map((opener) => (
          <Button
            key={opener}
            size="sm"
            onClick={() => void onSay(t(opener))}
            className="rounded-full!"
          >
            {t(opener)}
          </Button>
        ))}
      </fieldset>
      <div className="flex items-end gap-1">
        <IconButton
          label={t("attach")}
          size="md"
          onClick={() => picker.current?.click()}
          className="size-10! max-pane:size-11!"
        >
          <ImagePlus size={20} strokeWidth={1.6} />
        </IconButton>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t("attach")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = "";
          }}
        />
        <div className="field-halo min-w-0 flex-1 rounded-xl bg-sunken shadow-edge">
          <GrowingArea
            value={text}
            maxLength={4096}
            aria-label={t("write")}
            placeholder={t(fresh ? "writeFirst" : "write")}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={press}
            className="min-h-10 px-3.5 py-[9px] text-[15px]/[21px] max-pane:min-h-11 max-pane:text-16"
          />
        </div>
        <button
          type="button"
          aria-label={t("send")}
          disabled={said === ""}
          onClick={() => void send()}
          className="grid size-10 shrink-0 place-items-center rounded-xl bg-brand text-on-brand hover:bg-brand-hover disabled:bg-press disabled:text-ink-disabled max-pane:size-11"
        >
          <SendHorizontal size={18} strokeWidth={1.75} />
        </button>
      </div>
    </div>
  );
}
