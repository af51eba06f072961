import { hasFfmpeg, runFfmpeg } from "#lib/sound/ffmpeg.ts";

export type Sound = { durationSeconds: number; waveform: number[] };

const perSecond = 8_000;
const steps = 64;

/** How long a recording is, and how loud over its length; null where it cannot be read here. */
export async function soundOf(bytes: Uint8Array): Promise<Sound | null> {
  if (!hasFfmpeg()) return null;
  const rate = String(perSecond);
  const raw = await runFfmpeg(bytes, ["-vn", "-ac", "1", "-ar", rate, "-f", "s16le"]);
  if (!raw || raw.byteLength < 2) return null;
  // A copy, for samples of two bytes have to begin at an even place.
  const samples = new Int16Array(raw.slice(0, raw.byteLength - (raw.byteLength % 2)).buffer);
  const durationSeconds = Math.round((samples.length / perSecond) * 10) / 10;
  return { durationSeconds, waveform: waveformOf(samples) };
}

/** The loudest moment of each part, from 0 to 100, the loudest of all being 100. */
export function waveformOf(samples: Int16Array): number[] {
  const peaks = Array.from({ length: steps }, (_, step) => {
    const end = Math.floor(((step + 1) / steps) * samples.length);
    let loudest = 0;
    for (let at = Math.floor((step / steps) * samples.length); at < end; at++) {
      loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    }
    return loudest;
  });
  // What is nearly silent all along is not drawn as if it were loud.
  const highest = Math.max(...peaks, 300);
  return peaks.map((peak) => Math.round((peak / highest) * 100));
}
