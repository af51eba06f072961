import { hasFfmpeg, runFfmpeg } from "#lib/sound/ffmpeg.ts";

/** The first picture of a video, as PNG; null where it cannot be read here. */
export const firstFrameOf = async (bytes: Uint8Array): Promise<Uint8Array | null> =>
  hasFfmpeg() ? runFfmpeg(bytes, ["-frames:v", "1", "-f", "image2", "-c:v", "png"]) : null;

/** How long an MP4 or 3GP says it is: its movie header has a clock, and how far it runs. */
export function lengthOf(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf("mvhd") + 4;
  if (at < 4 || at + 32 > file.length) return null;
  const wide = file[at] === 1;
  const timescale = file.readUInt32BE(at + (wide ? 20 : 12));
  const duration = wide ? Number(file.readBigUInt64BE(at + 24)) : file.readUInt32BE(at + 16);
  const seconds = duration / timescale;
  return timescale > 0 && seconds > 0 && seconds < 86_400 ? Math.round(seconds * 10) / 10 : null;
}
