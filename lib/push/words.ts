import type { Locale } from "#lib/errors.ts";
import type { Message } from "#lib/messages/schema.ts";

type Words = Record<Locale, string>;

const kinds: Partial<Record<Message["type"], Words>> = {
  image: { id: "Foto", en: "Photo" },
  video: { id: "Video", en: "Video" },
  voice: { id: "Pesan suara", en: "Voice message" },
  audio: { id: "Audio", en: "Audio" },
  document: { id: "Dokumen", en: "Document" },
  sticker: { id: "Stiker", en: "Sticker" },
  location: { id: "Lokasi", en: "Location" },
  contacts: { id: "Kontak", en: "Contact" },
  order: { id: "Pesanan", en: "Order" },
};
const message: Words = { id: "Pesan baru", en: "New message" };
const nameless: Words = { id: "Tanpa nama", en: "No name" };

/** What a notification says of a message: its text, with the kind before it where it is no text. */
export function lineOf(type: Message["type"], preview: string, locale: Locale): string {
  const kind = kinds[type]?.[locale];
  if (kind && preview !== "") return `${kind} · ${preview}`;
  return kind ?? (preview === "" ? message[locale] : preview);
}

export const nameOf = (
  contact: { name: string | null; phone: string | null },
  locale: Locale,
): string => contact.name ?? (contact.phone ? `+${contact.phone}` : nameless[locale]);

export const mentionedBy = (who: string, where: string, locale: Locale): string =>
  locale === "id" ? `${who} menyebut Anda di chat ${where}` : `${who} mentioned you about ${where}`;
