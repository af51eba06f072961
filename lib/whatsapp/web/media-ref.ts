import { type Json, object, text } from "./pick.ts";

/**
 * WhatsApp Web knows a file by where it lies, and by the key that opens it. All of that together,
 * as text, is what stands for it in our database.
 */
export type MediaRef = {
  /** Which of WhatsApp's kinds: it decides how the key is used. */
  kind: "image" | "video" | "audio" | "document" | "sticker";
  /** The part of the message that describes the file, bytes in base64. */
  part: Json;
  /** The message it came in: its sender's phone may be asked to upload the file again. */
  key?: Json;
};

const kinds = ["image", "video", "audio", "document", "sticker"] as const;

export const mediaIdOf = (ref: MediaRef): string => JSON.stringify(ref);

export function mediaRefOf(mediaId: string): MediaRef | null {
  try {
    const { kind, part, key } = JSON.parse(mediaId) as Json;
    const found = kinds.find((one) => one === kind);
    const described = object(part);
    if (!found || !described || !text(described.mediaKey)) return null;
    return { kind: found, part: described, key: object(key) ?? undefined };
  } catch {
    return null;
  }
}

/** How WhatsApp encrypts a file of this type, and would show it. */
export function kindOf(mimeType: string): MediaRef["kind"] {
  if (/^image\/(jpeg|png)$/.test(mimeType)) return "image";
  if (/^video\/(mp4|3gpp)$/.test(mimeType)) return "video";
  return mimeType.startsWith("audio/") ? "audio" : "document";
}
