import { useCallback, useEffect, useRef, useState } from "react";
import { nowSafe, putAtRisk } from "../at-risk.ts";

/** What WhatsApp plays, then what browsers can: the server makes the one of the other. */
const formats = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];
const everyMs = 80;
const longestMs = 15 * 60_000;
const mostLevels = 400;

/** What is being spoken is nowhere yet but in this page. */
const recording = "recording";

export type Recording = { file: File; seconds: number };
export type RecorderState = "asking" | "recording" | "paused" | "refused";

/** Records from the microphone, from the moment it is drawn until it is stopped or thrown away. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>("asking");
  const [levels, setLevels] = useState<number[]>([]);
  const [ms, setMs] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  const elapsed = useRef(0);

  useEffect(() => {
    let stream: MediaStream | undefined;
    let sound: AudioContext | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let left = false;
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (left) return close();
      sound = new AudioContext();
      const ear = sound.createAnalyser();
      ear.fftSize = 512;
      sound.createMediaStreamSource(stream).connect(ear);
      const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format));
      const made = new MediaRecorder(stream, mimeType ? { mimeType } : {});
      recorder.current = made;
      made.start();
      putAtRisk(recording);
      setState("recording");
      const samples = new Float32Array(ear.fftSize);
      timer = setInterval(() => {
        if (made.state !== "recording") return;
        ear.getFloatTimeDomainData(samples);
        elapsed.current += everyMs;
        setMs(elapsed.current);
        setLevels((known) => [...known.slice(-mostLevels), loudest(samples)]);
        if (elapsed.current >= longestMs) pause(made);
      }, everyMs);
    };
    const pause = (made: MediaRecorder) => {
      made.pause();
      setState("paused");
    };
    const close = () => {
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
      void sound?.close();
    };
    begin().catch(() => setState("refused"));
    return () => {
      left = true;
      nowSafe(recording);
      if (recorder.current?.state !== "inactive") recorder.current?.stop();
      close();
    };
  }, []);

  const toggle = useCallback(() => {
    const made = recorder.current;
    if (made?.state === "recording") {
      made.pause();
      setState("paused");
    } else if (made?.state === "paused" && elapsed.current < longestMs) {
      made.resume();
      setState("recording");
    }
  }, []);

  /** What was said, as a file. */
  const finish = useCallback(
    () =>
      new Promise<Recording | null>((resolve) => {
        const made = recorder.current;
        if (!made || made.state === "inactive") return resolve(null);
        const pieces: Blob[] = [];
        made.ondataavailable = ({ data }) => pieces.push(data);
        made.onstop = () => {
          const type = (made.mimeType.split(";")[0] || "audio/webm").toLowerCase();
          const ending = type.split("/")[1] ?? "webm";
          const name = `voice-${new Date().toISOString().slice(0, 19).replace(/\D/g, "")}`;
          const file = new File(pieces, `${name}.${ending}`, { type });
          resolve({ file, seconds: elapsed.current / 1_000 });
        };
        made.stop();
      }),
    [],
  );
  return { state, levels, ms, toggle, finish };
}

function loudest(samples: Float32Array): number {
  let most = 0;
  for (const sample of samples) most = Math.max(most, Math.abs(sample));
  // Speech is far from full volume; what is quiet should still be seen.
  return Math.min(1, Math.sqrt(most) * 1.2);
}
