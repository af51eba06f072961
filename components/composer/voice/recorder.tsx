import { Mic, MicOff, Pause, SendHorizontal, Trash2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { soundLength } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { type Recording, useRecorder } from "./use-recorder.ts";

const barStepPx = 5;
const bars = 52;
const heightPx = 28;
const shortestMs = 500;

/** A voice note while it is spoken: Space pauses, Enter sends, Esc throws it away. */
export function Recorder({
  onSend,
  onClose,
}: {
  onSend: (recording: Recording) => void;
  onClose: () => void;
}) {
  const t = useTranslations("chat.voice");
  const locale = useLocale();
  const { state, levels, ms, toggle, finish } = useRecorder();
  const frame = useRef<HTMLFieldSetElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const send = async () => {
    if (ms < shortestMs) return;
    const recording = await finish();
    if (recording) onSend(recording);
  };
  const press = (event: KeyboardEvent) => {
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === "Escape") onClose();
    else if (onButton) return;
    else if (event.key === " ") toggle();
    else if (event.key === "Enter") void send();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset
      ref={frame}
      tabIndex={-1}
      aria-label={t("label")}
      onKeyDown={press}
      className="flex min-h-14 items-center gap-3 rounded-lg bg-surface py-2.5 pr-2.5 pl-3.5 shadow-[0_0_0_1px_var(--line-strong),var(--shadow-1)] outline-none max-pane:rounded-none max-pane:pb-[max(10px,env(safe-area-inset-bottom))]"
    >
      {state === "refused" ? (
        <p role="alert" className="flex min-w-0 flex-1 items-center gap-2 text-13 text-bad-ink">
          <MicOff size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
          {t("refused")}
        </p>
      ) : (
        <>
          <span
            aria-hidden="true"
            className={classes(
              "size-[9px] shrink-0 rounded-full",
              state === "recording" ? "bg-bad" : "bg-line-field",
            )}
          />
          <span role="timer" aria-label={t("length")} className="num w-9 font-medium text-14">
            {soundLength(Math.floor(ms / 1_000), locale)}
          </span>
          <Levels levels={levels} />
          <span role="status" className="sr-only">
            {t(state === "recording" ? "recording" : state === "paused" ? "paused" : "asking")}
          </span>
        </>
      )}
      <IconButton label={t("discard")} onClick={onClose}>
        <Trash2 size={16} strokeWidth={1.75} />
      </IconButton>
      {state !== "refused" && (
        <>
          <IconButton label={t(state === "paused" ? "goOn" : "pause")} onClick={toggle}>
            {state === "paused" ? (
              <Mic size={16} strokeWidth={1.75} />
            ) : (
              <Pause size={16} strokeWidth={1.75} />
            )}
          </IconButton>
          <button
            type="button"
            aria-label={t("send")}
            title={t("send")}
            disabled={ms < shortestMs}
            onClick={() => void send()}
            className="grid h-[30px] w-[34px] shrink-0 place-items-center rounded-sm bg-brand text-on-brand hover:bg-brand-hover disabled:bg-press disabled:text-ink-disabled max-pane:size-11 max-pane:rounded-xl"
          >
            <SendHorizontal size={16} strokeWidth={1.75} />
          </button>
        </>
      )}
    </fieldset>
  );
}

/** The last seconds, as loud as they were, the newest at the right. */
function Levels({ levels }: { levels: number[] }) {
  const shown = levels.slice(-bars);
  return (
    <svg
      viewBox={`0 0 ${bars * barStepPx} ${heightPx}`}
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      className="h-7 min-w-0 flex-1 fill-brand"
    >
      {shown.map((level, index) => {
        const height = 3 + level * (heightPx - 3);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is only its place
            key={index}
            x={(bars - shown.length + index) * barStepPx}
            y={(heightPx - height) / 2}
            width="2.5"
            height={height}
            rx="1.2"
          />
        );
      })}
    </svg>
  );
}
