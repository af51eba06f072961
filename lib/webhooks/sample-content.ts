import { newId } from "#lib/ids.ts";
import type { Message } from "#lib/messages/schema.ts";

export type Content = Partial<Pick<Message, "type" | "text" | "media" | "template" | "payload">>;

/** What a customer's message of this kind holds. */
export function sampleContent(type: Message["type"]): Content {
  switch (type) {
    case "image":
      return file("image/jpeg", "Yang ini masih ada?", { width: 1080, height: 1350 });
    case "video":
      return file("video/mp4", null, { width: 720, height: 1280, durationSeconds: 12.4 });
    case "audio":
      return file("audio/mpeg", null, { durationSeconds: 61 });
    case "voice":
      return file("audio/ogg", null, { durationSeconds: 7.2 });
    case "sticker":
      return file("image/webp", null, { width: 512, height: 512 });
    case "document":
      return file("application/pdf", "Bukti transfer", { filename: "bukti-transfer.pdf" });
    case "location":
      return {
        payload: { latitude: -7.7956, longitude: 110.3695, name: "Malioboro" },
      };
    case "contacts":
      return {
        payload: {
          contacts: [
            { name: { formatted_name: "Budi" }, phones: [{ phone: "+62 812-3456-7891" }] },
          ],
        },
      };
    case "interactive": {
      const title = "Ambil di toko";
      return { text: title, payload: { kind: "button_reply", id: "pickup", title } };
    }
    case "order": {
      const item = { productRetailerId: "KMJ-01", quantity: 2, itemPrice: 189_000 };
      return { payload: { catalogId: "2388104", items: [{ ...item, currency: "IDR" }] } };
    }
    case "unsupported":
      return { payload: { reason: "Message type unknown", code: "131051", type: "unsupported" } };
    default:
      return { text: "Halo, kemeja parang ukuran L masih ada?" };
  }
}

/** What only the shop sends. */
export function ownContent(type: "template" | "product"): Content {
  if (type === "template") {
    const template = { id: newId(), name: "pesanan_dikirim", language: "id", params: ["Sari"] };
    return { type, template, text: "Halo Sari, pesananmu sudah dikirim." };
  }
  const product = { name: "Kemeja Parang", price: 189_000, currency: "IDR", stock: 7 };
  return {
    type,
    text: "*Kemeja Parang*\nRp189.000",
    payload: { productId: newId(), ...product, sku: "KMJ-01", imageUrl: null },
  };
}

function file(
  mimeType: string,
  text: string | null,
  more: Partial<NonNullable<Message["media"]>>,
): Content {
  const id = newId();
  const media = {
    id,
    url: `/api/v1/media/${id}`,
    mimeType,
    size: 48_213,
    filename: null,
    caption: text,
    width: null,
    height: null,
    durationSeconds: null,
    state: "ready" as const,
    error: null,
    thumbnailUrl: null,
    placeholder: null,
    waveform: null,
    ...more,
  };
  return { text, media };
}
