import type { MediaType } from "../capabilities.ts";
import type { IncomingContent } from "../provider.ts";
import { id, type Json, known } from "./pick.ts";

const kinds = ["image", "video", "audio", "document", "sticker"] as const;
type Kind = (typeof kinds)[number];
export const isMedia = (type: string): type is Kind => (kinds as readonly string[]).includes(type);

/** Some relays escape the slash; what is no media type at all is only bytes. */
function mimeType(value: unknown): string {
  const given = (id(value) ?? "").replaceAll("\\/", "/");
  return /^[\w.+-]+\/[\w.+-]+(\s*;[^\r\n]*)?$/.test(given) ? given : "application/octet-stream";
}

export function media(kind: Kind, part: Json): IncomingContent | null {
  const providerId = id(part.id);
  if (!providerId) return null;
  const type: MediaType = kind === "audio" && part.voice === true ? "voice" : kind;
  return {
    type,
    text: id(part.caption),
    media: {
      providerId,
      mimeType: mimeType(part.mime_type),
      sha256: id(part.sha256),
      filename: id(part.filename),
    },
    payload: known({ animated: part.animated === true || null }),
  };
}
