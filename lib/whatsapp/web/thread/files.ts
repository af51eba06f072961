import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Fetched } from "../line.ts";
import { kindOf, type MediaRef, mediaIdOf } from "../media-ref.ts";
import { type Json, known, number, object, text } from "../pick.ts";
import type { Baileys, UploadDoor } from "./baileys.ts";
import { mediaPart } from "./bytes.ts";
import { plain } from "./plain.ts";
import { noLogger } from "./quiet.ts";

/** The largest that WhatsApp takes: a document. */
const limitBytes = 100 * 1024 * 1024;
const uploadMs = 120_000;
const downloadMs = 120_000;
const host = "mmg.whatsapp.net";

/** What stands for an uploaded file from now on. */
const kept = [
  "url",
  "directPath",
  "mediaKey",
  "mediaKeyTimestamp",
  "fileSha256",
  "fileEncSha256",
  "fileLength",
  "mimetype",
  "jpegThumbnail",
  "width",
  "height",
  "seconds",
  "waveform",
];

export type NewFile = { bytes: Uint8Array; mimeType: string };

/** Encrypts a file and hands it to WhatsApp; needs no connection, only the way to its door. */
export async function upload(baileys: Baileys, file: NewFile, door: UploadDoor): Promise<string> {
  const kind = kindOf(file.mimeType);
  const made = await baileys.prepareWAMessageMedia(
    { [kind]: Buffer.from(file.bytes), mimetype: file.mimeType },
    {
      logger: noLogger,
      mediaUploadTimeoutMs: uploadMs,
      upload: baileys.getWAUploadToServer(
        { customUploadHosts: [], logger: noLogger, options: {} },
        async () => door,
      ),
    },
  );
  const part = object(plain(made[`${kind}Message`])) ?? {};
  const described = known(Object.fromEntries(kept.map((name) => [name, part[name]]))) ?? {};
  return mediaIdOf({ kind, part: described });
}

/**
 * Fetches a file and opens it. Whoever sent the message wrote down where it lies: only WhatsApp's own
 * servers are believed (and a test's, by its address), and only bytes that are the promised ones.
 */
export async function download(
  baileys: Baileys,
  { kind, part }: MediaRef,
  testOrigin: string | null,
): Promise<Fetched> {
  const promised = number(part.fileLength) ?? 0;
  if (promised > limitBytes) return { gone: true, message: "The file is larger than 100 MB." };
  const place = placeOf(part, testOrigin);
  if (!place) return { gone: true, message: "The file does not lie on WhatsApp's servers." };
  const { mediaKey } = mediaPart(part) as { mediaKey: Uint8Array };
  try {
    const fetching = baileys.downloadContentFromMessage({ mediaKey, ...place }, kind, {});
    const late = pause(downloadMs, undefined, { ref: false }).then(() => {
      throw new Error("The file did not come in time.");
    });
    const bytes = await Promise.race([fetching.then(collect), late]);
    if (!bytes) return { gone: true, message: "The file is larger than it was said to be." };
    const sha256 = createHash("sha256").update(bytes).digest("base64");
    if (text(part.fileSha256) && part.fileSha256 !== sha256) {
      return { gone: false, message: "The file is not the one that was sent." };
    }
    return { bytes };
  } catch (error) {
    const { message, output } = error as Error & { output?: { statusCode?: number } };
    const status = output?.statusCode ?? Number(/status(?: code)? (\d{3})/.exec(message)?.[1]);
    return { gone: status === 404 || status === 410, message };
  }
}

function placeOf(part: Json, testOrigin: string | null) {
  const url = text(part.url);
  if (url && testOrigin && URL.canParse(url) && new URL(url).origin === testOrigin) return { url };
  const directPath = text(part.directPath);
  if (directPath?.startsWith("/")) return { directPath, url: `https://${host}` };
  const own = url && URL.canParse(url) ? new URL(url) : null;
  const isTheirs = own?.protocol === "https:" && /(^|\.)whatsapp\.net$/.test(own.hostname);
  return isTheirs && url ? { url } : null;
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
