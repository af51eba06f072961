import { describe, expect, test } from "vitest";
import { hasFfmpeg, runFfmpeg } from "./ffmpeg.ts";
import { needsOpus, toVoice } from "./voice.ts";

/** Two seconds of noise and a tone, in stereo. */
function wav(seconds = 2): Uint8Array {
  const rate = 48_000;
  const count = rate * seconds;
  const bytes = Buffer.alloc(44 + count * 4);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + count * 4, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 4, 28);
  bytes.writeUInt16LE(4, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(count * 4, 40);
  for (let n = 0; n < count; n += 1) {
    const tone = Math.sin((n * 2 * Math.PI * 440) / rate) * 8_000;
    bytes.writeInt16LE(Math.round(tone + (Math.random() - 0.5) * 4_000), 44 + n * 4);
    bytes.writeInt16LE(Math.round(tone), 46 + n * 4);
  }
  return bytes;
}

/** What the browsers record: Opus in WebM, and AAC in MP4. */
const recorded = {
  "audio/webm": ["-c:a", "opus", "-strict", "-2", "-f", "webm"],
  "audio/mp4": ["-c:a", "aac", "-f", "mp4"],
};

describe.skipIf(!hasFfmpeg())(
  hasFfmpeg() ? "voice notes" : "voice notes (skipped: @ffmpeg/core is not installed)",
  () => {
    test.each(Object.entries(recorded))(
      "what a browser records as %s becomes Opus in Ogg with one channel",
      async (mimeType, args) => {
        const recording = await runFfmpeg(wav(), args);
        expect(recording?.byteLength).toBeGreaterThan(5_000);
        const bytes = recording ?? new Uint8Array();
        expect(needsOpus(bytes, mimeType, true)).toBe(true);
        const note = (await toVoice(bytes)) ?? new Uint8Array();
        expect(needsOpus(note, "audio/ogg", true)).toBe(false);
        const head = Buffer.from(note).indexOf("OpusHead");
        expect([note.byteLength > 2_000, note[head + 9]]).toEqual([true, 1]);
        // As long as it was.
        const again = await runFfmpeg(note, ["-ac", "1", "-ar", "8000", "-f", "s16le"]);
        expect((again?.byteLength ?? 0) / 16_000).toBeCloseTo(2, 0);
      },
      120_000,
    );

    test("music and silence come through as well", async () => {
      expect(await toVoice(wav(1))).not.toBeNull();
      expect(await toVoice(wav(0.02))).not.toBeNull();
    }, 120_000);

    test("what is no sound is said to be none, and nothing breaks", async () => {
      expect(await toVoice(Buffer.from("bukan suara"))).toBeNull();
      expect(await toVoice(new Uint8Array())).toBeNull();
    }, 120_000);
  },
);

test("what WhatsApp plays as it is stays as it is, unless it is to be a voice note", () => {
  const mp3 = Buffer.from("ID3....");
  expect(needsOpus(mp3, "audio/mpeg", false)).toBe(false);
  expect(needsOpus(mp3, "audio/mpeg", true)).toBe(true);
  expect(needsOpus(mp3, "audio/wav", false)).toBe(true);
  const ogg = (channels: number) =>
    Buffer.concat([
      Buffer.from("OggS"),
      Buffer.alloc(24),
      Buffer.from("OpusHead\x01"),
      Buffer.from([channels]),
    ]);
  expect(needsOpus(ogg(1), "audio/ogg", true)).toBe(false);
  expect(needsOpus(ogg(2), "audio/ogg", true)).toBe(true);
  expect(needsOpus(ogg(2), "audio/ogg", false)).toBe(false);
  // Vorbis in Ogg.
  expect(needsOpus(Buffer.from("OggS....vorbis"), "audio/ogg", false)).toBe(true);
});
