import { Pause, Play } from "lucide-react";
import { useContext, useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { soundLength } from "#components/time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { ChatContext } from "../chat-context.ts";
import type { Media } from "./media-box.ts";
import { usePeaks } from "./peaks.ts";
import { bars, Waveform } from "./waveform.tsx";

const speeds = [1, 1.5, 2];

/** Only one voice speaks at a time. */
let speaking: HTMLAudioElement | null = null;

export function Voice({ message, media }: { message: Message; media: Media }) {
  const t = useTranslations("bubble");
  const locale = useLocale();
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(media.durationSeconds ?? 0);
  const [speed, setSpeed] = useState(1);
  const peaks = usePeaks(media, bars);

  // Out of sight, out of ear: a row that leaves the list takes its sound along.
  useEffect(() => () => audio.current?.pause(), []);

  const toggle = () => {
    const sound = audio.current;
    if (!sound) return;
    if (!sound.paused) return sound.pause();
    if (speaking !== sound) speaking?.pause();
    speaking = sound;
    sound.playbackRate = speed;
    void sound.play().catch(() => setPlaying(false));
  };
  const faster = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = next;
  };
  const seek = (share: number) => {
    if (audio.current && length > 0) audio.current.currentTime = share * length;
    setAt(share * length);
  };

  return (
    <div className="-mb-[22px] flex items-center gap-2 py-0.5">
      <Speaker message={message} />
      <div className="grid min-w-0 grid-cols-[34px_minmax(0,164px)_38px] items-center gap-x-2">
        {/* biome-ignore lint/a11y/useMediaCaption: a voice note has no captions */}
        <audio
          ref={audio}
          src={media.url}
          preload={media.durationSeconds ? "none" : "metadata"}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => setAt(0)}
          onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
          onLoadedMetadata={(event) => {
            const { duration } = event.currentTarget;
            if (Number.isFinite(duration)) setLength(duration);
          }}
        />
        <button
          type="button"
          onClick={toggle}
          aria-label={t(playing ? "pause" : "play")}
          className="reach grid size-[34px] place-items-center rounded-full bg-brand text-on-brand hover:bg-brand-hover"
        >
          {playing ? (
            <Pause size={16} strokeWidth={1.75} fill="currentColor" />
          ) : (
            <Play size={16} strokeWidth={1.75} fill="currentColor" className="ml-0.5" />
          )}
        </button>
        <Waveform
          peaks={peaks}
          share={length > 0 ? at / length : 0}
          onSeek={seek}
          label={t("position")}
        />
        <button
          type="button"
          onClick={faster}
          aria-label={t("speed", { speed })}
          className="reach num grid h-5 place-items-center rounded-[7px] bg-press font-medium text-11 text-ink-2"
        >
          {String(speed).replace(".", locale === "id" ? "," : ".")}×
        </button>
        <span className="num col-start-2 -mt-0.5 text-[11px]/[14px] text-bub-meta">
          {soundLength(at > 0 ? at : length, locale)}
        </span>
      </div>
    </div>
  );
}

/** Whose voice it is. */
function Speaker({ message }: { message: Message }) {
  const chat = useContext(ChatContext);
  if (!chat) return null;
  const { contact, contactName } = chat;
  return message.direction === "IN" ? (
    <Avatar name={contact.name} seed={contactName} photoUrl={contact.photoUrl} size={40} />
  ) : (
    <Avatar name={message.author?.name ?? null} size={40} />
  );
}
