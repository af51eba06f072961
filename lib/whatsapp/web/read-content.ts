import type { IncomingContent } from "../provider.ts";
import { type Json, known, number, object, objects, text } from "./pick.ts";
import { answer } from "./read-answer.ts";
import { media } from "./read-media.ts";

/** Not said to anybody: keys, tokens and settings that travel as messages. */
const silent = new Set([
  "senderKeyDistributionMessage",
  "fastRatchetKeySenderKeyDistributionMessage",
  "messageContextInfo",
  "protocolMessage",
  "reactionMessage",
  "encReactionMessage",
  "pollUpdateMessage",
  "encEventResponseMessage",
  "encCommentMessage",
  "secretEncryptedMessage",
  "keepInChatMessage",
  "pinInChatMessage",
  "albumMessage",
  "messageHistoryBundle",
  "messageHistoryNotice",
  "stickerSyncRmrMessage",
  "placeholderMessage",
  "statusMentionMessage",
  "groupStatusMentionMessage",
  "chat",
]);

/** What an (unwrapped) message says; null where it says nothing to anybody. */
export function content(message: Json, key: Json): IncomingContent | null {
  const kind = Object.keys(message).find((name) => message[name] != null && !silent.has(name));
  if (!kind) return null;
  const part = object(message[kind]) ?? {};
  const said = spoken(kind, message[kind], part, key) ?? unsupported(kind, part);
  const around = surroundings(part);
  return around ? { ...said, payload: { ...said.payload, ...around } } : said;
}

/** Of an (unwrapped) message: the id of the one that it quotes. */
export function quotedBy(message: Json): string | null {
  for (const part of Object.values(message)) {
    const quoted = text(object(object(part)?.contextInfo)?.stanzaId);
    if (quoted) return quoted;
  }
  return null;
}

function spoken(kind: string, value: unknown, part: Json, key: Json): IncomingContent | null {
  if (kind === "conversation") return plain(text(value));
  if (kind === "extendedTextMessage") return plain(text(part.text));
  if (kind === "locationMessage" || kind === "liveLocationMessage") return location(kind, part);
  if (kind === "contactMessage") return contacts([part]);
  if (kind === "contactsArrayMessage") return contacts(objects(part.contacts));
  if (kind === "orderMessage") return order(part);
  if (kind === "call") return event("call");
  return media(kind, part, key) ?? answer(kind, part);
}

const plain = (said: string | null): IncomingContent | null =>
  said === null ? null : { type: "text", text: said, media: null, payload: null };

export const event = (name: string, more: Json = {}): IncomingContent => ({
  type: "event",
  text: null,
  media: null,
  payload: { event: name, ...more },
});

function location(kind: string, part: Json): IncomingContent | null {
  const latitude = number(part.degreesLatitude);
  const longitude = number(part.degreesLongitude);
  if (latitude === null || longitude === null) return null;
  const words = known({
    name: text(part.name),
    address: text(part.address),
    url: text(part.url),
    live: kind === "liveLocationMessage" || null,
  });
  return {
    type: "location",
    text: text(part.caption),
    media: null,
    payload: { latitude, longitude, ...words },
  };
}

/** In the Cloud API's form, so that screens and callers need to know only one. */
function contacts(cards: Json[]): IncomingContent | null {
  const list = cards.map((card) => ({
    name: { formatted_name: text(card.displayName) ?? "" },
    phones: phonesIn(text(card.vcard) ?? ""),
  }));
  if (list.length === 0) return null;
  return { type: "contacts", text: null, media: null, payload: { contacts: list } };
}

function phonesIn(vcard: string): Json[] {
  const lines = vcard.matchAll(/^(?:item\d+\.)?TEL([^:\r\n]*):([^\r\n]+)/gim);
  return [...lines].map(([, parameters, phone]) => ({
    phone: phone?.trim(),
    ...known({ wa_id: /waid=(\d+)/i.exec(parameters ?? "")?.[1] }),
  }));
}

function order(part: Json): IncomingContent {
  const payload = known({
    orderId: text(part.orderId),
    title: text(part.orderTitle),
    itemCount: number(part.itemCount),
    // Thousandths of the currency.
    total: number(part.totalAmount1000),
    currency: text(part.totalCurrencyCode),
  });
  return { type: "order", text: text(part.message), media: null, payload };
}

/** A kind that we do not show: by its name, with the words in it that are found. */
function unsupported(kind: string, part: Json): IncomingContent {
  const type = kind.replace(/(Message)?(V\d+)?$/, "");
  const words = text(part.name) ?? text(part.title) ?? text(part.caption) ?? text(part.text);
  return { type: "unsupported", text: words, media: null, payload: { reason: type, type } };
}

/** Where it came from: an advertisement, or another chat. */
function surroundings(part: Json): Json | null {
  const context = object(part.contextInfo);
  const frequently = (number(context?.forwardingScore) ?? 0) >= 4;
  const ad = object(context?.externalAdReply);
  return known({
    forwarded: context?.isForwarded === true || null,
    frequentlyForwarded: (context?.isForwarded === true && frequently) || null,
    referral:
      ad &&
      known({
        headline: text(ad.title),
        body: text(ad.body),
        source_url: text(ad.sourceUrl),
        source_id: text(ad.sourceId),
        source_type: text(ad.sourceType),
        ctwa_clid: text(ad.ctwaClid),
      }),
  });
}
