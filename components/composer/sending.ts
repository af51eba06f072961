import type { Viewer } from "#components/frame/viewer.tsx";
import type { MediaFile } from "#lib/media/schema.ts";
import type { ContactCard } from "#lib/messages/contact-card.ts";
import type { Location } from "#lib/messages/location.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Product } from "#lib/products/schema.ts";

type MessageMedia = NonNullable<Message["media"]>;

/** An uploaded file, as it will stand in the message. */
export const asMedia = (file: MediaFile): MessageMedia => ({
  ...unknown,
  ...file,
});

const unknown = {
  caption: null,
  durationSeconds: null,
  state: "ready",
  error: null,
  placeholder: null,
  waveform: null,
} as const;

/**
 * What needs no upload: the file of a canned reply, a product, a place, somebody's card; a note for
 * the team; a template, whose words are what it says once it is filled in.
 */
export type Ready =
  | { kind: "media"; media: MessageMedia }
  | { kind: "product"; product: Product }
  | { kind: "location"; location: Location }
  | { kind: "contacts"; contacts: ContactCard[] }
  | { kind: "note"; mentions: { id: string; name: string }[] }
  | {
      kind: "template";
      template: NonNullable<Message["template"]>;
      media: MessageMedia | null;
    };

/** A message on its way: what was written, under the id that it will have on the server. */
export type Sending = {
  id: string;
  conversationId: string;
  text: string;
  file: File | null;
  /** Its place among the kept files, which stays when the message is said anew. */
  fileId: string | null;
  /** The same file, once the server has it. */
  mediaId: string | null;
  /** A file that was to go along and did not outlive the page. */
  lostFile: { name: string; type: string; size: number } | null;
  /** How long a voice note is; null: the file is none. */
  seconds: number | null;
  ready: Ready | null;
  /** Shows the file before the server has it. */
  previewUrl: string | null;
  replyTo: Message["replyTo"];
  startedAt: string;
  /** It outlives this page, so other tabs may have it in hand, too. */
  kept: boolean;
};

/** The mark of a message that never reached the server. */
export const unsent = "UNSENT";
/** The same, of one that cannot be sent again: its file is gone. */
export const fileLost = "FILE_LOST";
/** The same, of one so old that only a person knows whether it is still to be said. */
export const tooLate = "TOO_LATE";

/** The message as it will be, drawn before it is stored. */
export function pictured(sending: Sending, error: Error | null, viewer: Viewer): Message {
  const { id, conversationId, replyTo, startedAt } = sending;
  return {
    id,
    conversationId,
    direction: "OUT",
    as: "HUMAN_AGENT",
    via: "dashboard",
    template: null,
    payload: null,
    ...contentOf(sending),
    replyTo,
    reactions: [],
    status: error ? "FAILED" : "QUEUED",
    error: error && {
      code: sending.lostFile ? fileLost : error.message === tooLate ? tooLate : unsent,
      message: error.message,
      retryable: !sending.lostFile,
    },
    author: { id: viewer.id, name: viewer.name },
    createdAt: startedAt,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    editedAt: null,
    deletedAt: null,
    deletedFor: null,
  };
}

type Content = Pick<Message, "type" | "text" | "media"> &
  Partial<Pick<Message, "payload" | "template">>;

function contentOf(sending: Sending): Content {
  const { text, file, ready } = sending;
  const said = text || null;
  if (file) {
    const type = sending.seconds === null ? typeOf(file.type) : "voice";
    return { type, text: said, media: picturedMedia(sending, file) };
  }
  if (sending.lostFile) {
    const media = picturedMedia(sending, sending.lostFile);
    return { type: "document", text: said, media: { ...media, state: "failed" } };
  }
  if (ready?.kind === "media") {
    return { type: typeOf(ready.media.mimeType), text: said, media: ready.media };
  }
  if (ready?.kind === "product") {
    const { id: productId, name, price, currency, stock, sku, imageUrl } = ready.product;
    const payload = { productId, name, price, currency, stock, sku, imageUrl };
    return { type: "product", text: name, media: null, payload };
  }
  if (ready?.kind === "location") {
    return { type: "location", text: null, media: null, payload: ready.location };
  }
  if (ready?.kind === "contacts") {
    return { type: "contacts", text: null, media: null, payload: { contacts: ready.contacts } };
  }
  if (ready?.kind === "note") {
    return { type: "note", text, media: null, payload: { mentions: ready.mentions } };
  }
  if (ready?.kind === "template") {
    return { type: "template", text, media: ready.media, template: ready.template };
  }
  return { type: "text", text: said, media: null };
}

const picturedMedia = (
  sending: Sending,
  file: Pick<File, "name" | "type" | "size">,
): MessageMedia => ({
  ...unknown,
  id: sending.id,
  url: sending.previewUrl ?? "",
  mimeType: file.type,
  size: file.size,
  filename: file.name,
  caption: sending.text || null,
  width: null,
  height: null,
  thumbnailUrl: null,
  durationSeconds: sending.seconds,
});

/** As the server will call it. */
export function typeOf(mimeType: string): "image" | "video" | "audio" | "document" {
  if (/^image\/(jpeg|png)$/.test(mimeType)) return "image";
  if (/^video\/(mp4|3gpp)$/.test(mimeType)) return "video";
  return mimeType.startsWith("audio/") ? "audio" : "document";
}
