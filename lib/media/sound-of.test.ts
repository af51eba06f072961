import sharp from "sharp";
import { expect, test } from "vitest";
import { hasFfmpeg, runFfmpeg } from "#lib/sound/ffmpeg.ts";
import { givenShop } from "#lib/testing/given.ts";
import { given, keepFilesApart, mediaRow } from "#lib/testing/given-files.ts";
import { workOff } from "#lib/testing/work.ts";
import { waveformOf } from "./sound-of.ts";
import { readWholeFile } from "./store.ts";
import { variantKey } from "./variants.ts";

keepFilesApart();

/** Ten seconds: the first half loud, the second a tenth of that. */
function wav(): Buffer {
  const rate = 16_000;
  const count = rate * 10;
  const file = Buffer.alloc(44 + count * 2);
  file.write("RIFF");
  file.writeUInt32LE(36 + count * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at++) {
    const loud = at < count / 2 ? 20_000 : 2_000;
    file.writeInt16LE(Math.round(Math.sin(at / 5) * loud), 44 + at * 2);
  }
  return file;
}

const opus = ["-vn", "-ac", "1", "-ar", "24000", "-c:a", "libopus", "-b:a", "24k", "-f", "ogg"];
const testFilm = ["-f", "lavfi", "-i", "testsrc=size=320x240:rate=10:duration=3"];
const asMp4 = ["-map", "1:v", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-f", "mp4"];

/** The package is optional; without it files simply have no shape. */
const heard = test.skipIf(!hasFfmpeg());

heard("a voice note tells how long it is and how loud over its length", async () => {
  const shop = await givenShop();
  const note = (await runFfmpeg(wav(), opus)) ?? new Uint8Array();
  const { id } = await given(shop, note, { mimeType: "audio/ogg" });
  await workOff(["media-variants"]);
  const { waveform, durationSeconds } = await mediaRow(shop, id);
  expect(durationSeconds).toBeCloseTo(10, 0);
  expect(waveform).toHaveLength(64);
  expect(Math.max(...waveform)).toBe(100);
  for (const loud of waveform.slice(2, 30)) expect(loud).toBeGreaterThan(60);
  for (const soft of waveform.slice(34, 62)) expect(soft).toBeLessThan(30);
});

heard("a video shows its first picture, and tells its size and length", async () => {
  const shop = await givenShop();
  const film = (await runFfmpeg(wav(), [...testFilm, ...asMp4])) ?? new Uint8Array();
  const { id, mimeType } = await given(shop, film, { mimeType: "video/mp4" });
  expect(mimeType).toBe("video/mp4");
  await workOff(["media-variants"]);
  const row = await mediaRow(shop, id);
  expect(row).toMatchObject({ width: 320, height: 240, durationSeconds: 3 });
  expect(row.placeholder).toContain("data:image/webp");
  const thumbnail = await readWholeFile(variantKey(row.storageKey ?? "", "thumbnail"));
  expect(await sharp(thumbnail).metadata()).toMatchObject({ format: "webp", width: 320 });
});

test("a sound that cannot be read stays a file without a shape", async () => {
  const shop = await givenShop();
  const { id } = await given(shop, Buffer.from("OggS nonsense"), { mimeType: "audio/ogg" });
  await workOff(["media-variants"]);
  const row = await mediaRow(shop, id);
  expect(row).toMatchObject({ state: "READY", durationSeconds: null, waveform: [] });
  expect(row.preparedAt).not.toBeNull();
});

test("silence is drawn as silence", () => {
  expect(waveformOf(new Int16Array(8_000))).toEqual(Array(64).fill(0));
  expect(Math.max(...waveformOf(new Int16Array(8_000).fill(30)))).toBe(10);
  expect(waveformOf(new Int16Array(0))).toHaveLength(64);
});
