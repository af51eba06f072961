import { AppError } from "#lib/errors.ts";
import {
  type MediaType,
  mediaLimitBytes,
  movingStickerLimitBytes,
} from "#lib/whatsapp/capabilities.ts";

const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10;
const words = {
  image: { id: "gambar", en: "picture" },
  video: { id: "video", en: "video" },
  audio: { id: "audio", en: "sound" },
  voice: { id: "pesan suara", en: "voice note" },
  document: { id: "dokumen", en: "document" },
  sticker: { id: "stiker", en: "sticker" },
} as const satisfies Record<MediaType, { id: string; en: string }>;

/** How large a file of this kind may be. A sticker that moves may be larger than one that does not. */
export const limitOf = (kind: MediaType): number =>
  kind === "sticker" ? movingStickerLimitBytes : mediaLimitBytes[kind];

/** What WhatsApp would refuse after we had said yes. Throws PAYLOAD_TOO_LARGE. */
export function refuseTooLarge(
  { sizeBytes }: { sizeBytes: number | null },
  kind: MediaType,
  path = "mediaId",
): void {
  const limit = limitOf(kind);
  if ((sizeBytes ?? 0) <= limit) return;
  const [size, most] = [megabytes(sizeBytes ?? 0), megabytes(limit)];
  const message = {
    id: `WhatsApp menerima ${words[kind].id} sampai ${most} MB, dan berkas ini ${size} MB.`,
    en: `WhatsApp takes a ${words[kind].en} of up to ${most} MB, and this file has ${size} MB.`,
  };
  throw new AppError("PAYLOAD_TOO_LARGE", message, { details: [{ path, message }] });
}
