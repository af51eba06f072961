import type { MediaType } from "../capabilities.ts";
import type { IncomingContent } from "../provider.ts";
import { type MediaRef, mediaIdOf } from "./media-ref.ts";
import { type Json, known, text } from "./pick.ts";

const kinds: Record<string, MediaRef["kind"]> = {
  imageMessage: "image",
  videoMessage: "video",
  ptvMessage: "video",
  audioMessage: "audio",
  documentMessage: "document",
  stickerMessage: "sticker",
};

/** What is needed to fetch and open the file. Its little preview is not: it would be kept for ever. */
const needed = [
  "mediaKey",
  "directPath",
  "url",
  "fileSha256",
  "fileEncSha256",
  "fileLength",
  "mimetype",
];

export function media(kind: string, part: Json, key: Json): IncomingContent | null {
  const found = kinds[kind];
  if (!found || !text(part.mediaKey)) return null;
  const described = known(Object.fromEntries(needed.map((name) => [name, part[name]]))) ?? {};
  const type: MediaType = found === "audio" && part.ptt === true ? "voice" : found;
  return {
    type,
    text: text(part.caption),
    media: {
      providerId: mediaIdOf({ kind: found, part: described, key }),
      mimeType: mimeType(part.mimetype),
      sha256: hex(part.fileSha256),
      filename: text(part.fileName) ?? text(part.title),
    },
    payload: known({
      animated: part.isAnimated === true || part.gifPlayback === true || null,
      viewOnce: part.viewOnce === true || null,
    }),
  };
}

function mimeType(value: unknown): string {
  const given = text(value) ?? "";
  return /^[\w.+-]+\/[\w.+-]+(\s*;[^\r\n]*)?$/.test(given) ? given : "application/octet-stream";
}

function hex(base64: unknown): string | null {
  const bytes = Buffer.from(text(base64) ?? "", "base64");
  return bytes.length === 32 ? bytes.toString("hex") : null;
}
