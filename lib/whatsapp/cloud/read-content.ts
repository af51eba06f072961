import type { IncomingContent } from "../provider.ts";
import { id, type Json, known, object, objects } from "./pick.ts";
import { button, interactive } from "./read-interactive.ts";
import { isMedia, media } from "./read-media.ts";

/** What a message of Meta's says, or an edited one's new content. */
export function content(message: Json, value: Json): IncomingContent {
  const said = spoken(message) ?? unsupported(message, value);
  const around = surroundings(message);
  const payload = { ...said.payload, ...around };
  return { ...said, payload: Object.keys(payload).length > 0 ? payload : null };
}

function spoken(message: Json): IncomingContent | null {
  const type = id(message.type);
  const part = type ? object(message[type]) : null;
  if (type === "contacts") return contacts(message.contacts);
  if (type === "request_welcome") return event("request_welcome");
  if (!type || !part) return null;
  if (isMedia(type)) return media(type, part);
  if (type === "text") return typeof part.body === "string" ? plain(part.body) : null;
  if (type === "location") return location(part);
  if (type === "order") return order(part);
  if (type === "interactive") return interactive(part);
  if (type === "button") return button(part);
  return null;
}

const plain = (text: string): IncomingContent => ({
  type: "text",
  text,
  media: null,
  payload: null,
});

export const event = (name: string, more: Json = {}): IncomingContent => ({
  type: "event",
  text: null,
  media: null,
  payload: { event: name, ...more },
});

function location(part: Json): IncomingContent | null {
  const { latitude, longitude } = part;
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  const words = known({ name: part.name, address: part.address, url: part.url });
  return { type: "location", text: null, media: null, payload: { latitude, longitude, ...words } };
}

function contacts(cards: unknown): IncomingContent | null {
  const list = objects(cards);
  if (list.length === 0) return null;
  return { type: "contacts", text: null, media: null, payload: { contacts: list } };
}

function order(part: Json): IncomingContent {
  const items = objects(part.product_items).map((item) => ({
    productRetailerId: id(item.product_retailer_id),
    quantity: item.quantity ?? null,
    itemPrice: item.item_price ?? null,
    currency: id(item.currency),
  }));
  const payload = { catalogId: id(part.catalog_id), items };
  return { type: "order", text: id(part.text), media: null, payload };
}

/** In Meta's own words where it gave any; the screen says the rest. */
function unsupported(message: Json, value: Json): IncomingContent {
  const error = objects(message.errors)[0] ?? objects(value.errors)[0];
  const type = id(message.type);
  const payload = known({
    reason: id(error?.title) ?? id(error?.message) ?? type ?? "unknown",
    code: id(error?.code),
    details: id(object(error?.error_data)?.details) ?? id(error?.details),
    type,
  });
  return { type: "unsupported", text: null, media: null, payload };
}

/** Where it came from: an advertisement, a forward, a product of the catalogue. */
function surroundings(message: Json): Json {
  const context = object(message.context);
  const product = object(context?.referred_product);
  const frequently = context?.frequently_forwarded === true;
  return known({
    referral: object(message.referral),
    forwarded: context?.forwarded === true || frequently || null,
    frequentlyForwarded: frequently || null,
    referredProduct:
      product &&
      known({
        catalogId: id(product.catalog_id),
        productRetailerId: id(product.product_retailer_id),
      }),
  });
}
