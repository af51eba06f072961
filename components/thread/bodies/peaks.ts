import { useEffect, useState } from "react";
import type { Media } from "./media-box.ts";

const mostBytes = 3_000_000;
const sampleRate = 8_000;
/** Whoever only scrolls past fetches nothing. */
const restMs = 250;

const heard = new Map<string, Promise<number[]>>();

/** How loud a recording is from its beginning to its end, 0 to 1; null until it has been heard. */
export function usePeaks(media: Media, bars: number): number[] | null {
  const [peaks, setPeaks] = useState<number[] | null>(null);
  const { id, url, size, waveform } = media;
  const told = waveform !== null;
  useEffect(() => {
    if (told || (size !== null && size > mostBytes)) return;
    let wanted = true;
    const timer = setTimeout(() => {
      const hearing = heard.get(id) ?? hear(url, bars);
      heard.set(id, hearing);
      // What this browser cannot decode stays a flat line: no shape is better than an invented one.
      hearing.then((found) => wanted && setPeaks(found)).catch(() => {});
    }, restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, url, size, bars, told]);
  return waveform ? resampled(waveform, bars) : peaks;
}

/** The server's steps, as many as there are bars. */
const resampled = (steps: number[], bars: number): number[] =>
  Array.from(
    { length: bars },
    (_, bar) => (steps[Math.floor((bar / bars) * steps.length)] ?? 0) / 100,
  );

async function hear(url: string, bars: number): Promise<number[]> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes);
  return loudness(sound.getChannelData(0), bars);
}

/** The loudest moment of each of so many parts, as shares of the loudest of all. */
export function loudness(samples: Float32Array, bars: number): number[] {
  const step = samples.length / bars;
  const peaks = Array.from({ length: bars }, (_, bar) => {
    let loudest = 0;
    const end = Math.floor((bar + 1) * step);
    for (let at = Math.floor(bar * step); at < end; at++) {
      loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    }
    return loudest;
  });
  const highest = Math.max(...peaks, 0.01);
  return peaks.map((peak) => peak / highest);
}
