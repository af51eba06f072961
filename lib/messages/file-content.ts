import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { findMedia } from "#lib/media/find.ts";
import { refuseTooLarge } from "#lib/media/limits.ts";
import { hasFfmpeg } from "#lib/sound/ffmpeg.ts";
import { isPlayed } from "#lib/sound/voice.ts";
import type { MediaType } from "#lib/whatsapp/capabilities.ts";
import type { Content } from "./compose.ts";

const longestCaption = 1_024;
/** WhatsApp's stickers are all of this size. */
const stickerPx = 512;

/** A file of ours that is there. Throws NOT_FOUND. */
export async function readyMedia(ctx: Context, id: string): Promise<Media> {
  const media = await findMedia(ctx, id);
  if (!media) throw notFound();
  return media;
}

/** A file as the message that it will be. Throws for what WhatsApp would refuse. */
export function fileContent(media: Media, text: string | null, voice = false): Content {
  const type = voice ? "voice" : kindOf(media, text !== null);
  if (voice && !media.mimeType.startsWith("audio/")) {
    throw invalid("voice", {
      id: "Hanya berkas suara yang dapat dikirim sebagai pesan suara.",
      en: "Only a sound can be sent as a voice note.",
    });
  }
  refuseCaption(type, text);
  refuseTooLarge(media, type);
  if (type === "voice" || type === "audio") refuseUnconvertible(media.mimeType, voice);
  return { type, mediaId: media.id, text };
}

/** How WhatsApp would show it. A picture of a sticker's form is one, unless words go with it. */
function kindOf(media: Media, captioned: boolean): MediaType {
  const { mimeType, width, height } = media;
  const square = width === stickerPx && height === stickerPx;
  if (mimeType === "image/webp" && square && !captioned) return "sticker";
  return messageTypeOf(mimeType);
}

/** How WhatsApp would show a file of this type. */
export function messageTypeOf(mimeType: string): "image" | "video" | "audio" | "document" {
  if (/^image\/(jpeg|png)$/.test(mimeType)) return "image";
  if (/^video\/(mp4|3gpp)$/.test(mimeType)) return "video";
  if (mimeType.startsWith("audio/")) return "audio";
  return "document";
}

/** WhatsApp shows no text under a sound, and a shorter one under anything else. */
function refuseCaption(type: string, text: string | null): void {
  if (text === null) return;
  if (type === "audio" || type === "voice") {
    throw invalid("text", {
      id: "Audio tidak dapat diberi keterangan. Kirim teksnya sebagai pesan sendiri.",
      en: "Audio has no caption. Send the text as a message of its own.",
    });
  }
  if (text.length > longestCaption) {
    throw invalid("text", {
      id: `Keterangan paling panjang ${longestCaption} karakter.`,
      en: `A caption has at most ${longestCaption} characters.`,
    });
  }
}

/** It must be made into Opus first, and this installation has nothing to do it with. */
function refuseUnconvertible(mimeType: string, voice: boolean): void {
  const ready = mimeType === "audio/ogg" || (!voice && isPlayed(mimeType));
  if (ready || hasFfmpeg()) return;
  throw new AppError("CONFLICT", {
    id: "Suara ini harus diubah ke OGG/Opus dulu, dan pemasangan ini tidak punya pengubahnya: pasang paket @ffmpeg/core.",
    en: "This sound must be made into OGG/Opus first, and this installation lacks what does it: install the package @ffmpeg/core.",
  });
}
