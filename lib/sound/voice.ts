import { runFfmpeg } from "./ffmpeg.ts";

/** What WhatsApp plays as a sound; anything else it takes only as a document, or not at all. */
const played = new Set(["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4"]);

/**
 * A voice note is Opus in Ogg with one channel, and nothing else; other sounds may be as WhatsApp
 * plays them. What a browser records is neither.
 */
export const needsOpus = (bytes: Uint8Array, mimeType: string, voice: boolean): boolean =>
  !isMonoOpus(bytes) && (voice || !(isPlayed(mimeType) || isOpus(bytes)));

export const isPlayed = (mimeType: string): boolean => played.has(mimeType);

const isOpus = (bytes: Uint8Array): boolean => opusHead(bytes) !== null;
const isMonoOpus = (bytes: Uint8Array): boolean => opusHead(bytes)?.channels === 1;

/** The first page of an Ogg file of Opus says how many channels there are. */
function opusHead(bytes: Uint8Array): { channels: number } | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300));
  if (start.toString("latin1", 0, 4) !== "OggS") return null;
  const at = start.indexOf("OpusHead");
  return at < 0 ? null : { channels: start[at + 9] ?? 0 };
}

/** As WhatsApp's own apps record it. Null: it is no sound that can be read. */
export const toVoice = (bytes: Uint8Array): Promise<Uint8Array | null> =>
  runFfmpeg(bytes, [
    ...["-vn", "-map_metadata", "-1", "-ac", "1", "-ar", "24000"],
    ...["-c:a", "libopus", "-b:a", "24k", "-application", "voip", "-f", "ogg"],
  ]);
