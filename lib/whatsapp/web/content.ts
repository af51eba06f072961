import type { MessageRef, OutgoingContent } from "../provider.ts";
import { jidOf } from "./jid.ts";
import { mediaRefOf } from "./media-ref.ts";
import { type Json, known, object, objects, text } from "./pick.ts";

/** What Baileys is to send; `proto` is a message that is made already, and only relayed. */
export type WebContent = { content: Json } | { proto: Json } | { unsupported: string };

/** Our words → WhatsApp Web's. */
export function contentFor(said: OutgoingContent, chat: string): WebContent {
  switch (said.type) {
    case "text":
      // Nobody's page is fetched by us for a preview of it.
      return { content: { text: said.text, linkPreview: null } };
    case "location":
      return {
        content: {
          location: {
            degreesLatitude: said.latitude,
            degreesLongitude: said.longitude,
            ...known({ name: said.name, address: said.address }),
          },
        },
      };
    case "contacts":
      return { content: { contacts: cards(said.contacts) } };
    case "reaction":
      return {
        content: {
          react: { text: said.emoji ?? "", key: keyOf(said.message ?? unknown(said.target), chat) },
        },
      };
    case "template":
    case "interactive":
      return { unsupported: said.type };
    default:
      return media(said);
  }
}

const unknown = (id: string): MessageRef => ({ id, own: false, sender: null, text: null });

/** Played as a voice note only under this very name. */
const voice = { ptt: true, mimetype: "audio/ogg; codecs=opus" };

type Media = Extract<OutgoingContent, { mediaId: string }>;

function media({ type, mediaId, caption, filename }: Media): WebContent {
  const ref = mediaRefOf(mediaId);
  if (!ref) return { unsupported: "this file" };
  const { kind, part } = ref;
  const captioned = kind === "image" || kind === "video" || kind === "document";
  const shown = known({
    caption: captioned ? caption : null,
    fileName: kind === "document" ? (filename ?? "file") : null,
    ...(type === "voice" && voice),
  });
  return { proto: { [`${kind}Message`]: { ...part, ...shown } } };
}

/** The same as the wire has it, bytes in base64: for a phone that asks for a message once more. */
export function protoOf(said: OutgoingContent): Json | null {
  if (said.type === "text") return { conversation: said.text };
  if (said.type === "location") {
    const { latitude, longitude, name, address } = said;
    const words = known({ name, address });
    return {
      locationMessage: { degreesLatitude: latitude, degreesLongitude: longitude, ...words },
    };
  }
  if (!("mediaId" in said)) return null;
  const made = media(said);
  return "proto" in made ? made.proto : null;
}

/** A message's key, as Baileys wants it; in groups with who said it. */
export function keyOf({ id, own, sender }: MessageRef, chat: string): Json {
  const participant = !own && chat.endsWith("@g.us") && sender ? jidOf(sender) : null;
  return { remoteJid: chat, id, fromMe: own, ...known({ participant }) };
}

/** Graph's cards → vCards. */
function cards(contacts: Json[]): Json {
  const list = contacts.map((contact) => {
    const displayName = text(object(contact.name)?.formatted_name) ?? "Kontak";
    const phones = objects(contact.phones).map((phone) => {
      const number = oneLine(text(phone.phone) ?? "");
      const waId = text(phone.wa_id) ?? number.replace(/\D/g, "");
      return `TEL;type=CELL;waid=${oneLine(waId)}:${number}`;
    });
    const lines = ["BEGIN:VCARD", "VERSION:3.0", `FN:${oneLine(displayName)}`, ...phones];
    return { displayName, vcard: [...lines, "END:VCARD"].join("\n") };
  });
  return { displayName: list[0]?.displayName ?? "", contacts: list };
}

const oneLine = (value: string): string => value.replace(/[\r\n]+/g, " ");
