import { skusIn } from "./check.ts";
import type { Slot } from "./slots.ts";

type Values = Record<string, string>;
type In<Where> = Extract<Slot, { in: Where }>;

/**
 * Graph's `components`, filled in. The file of the template's own header joins when it is sent, and
 * those of cards are named by our ids until then.
 */
export function componentsOf(slots: Slot[], values: Values): object[] {
  const own = slots.filter(({ card }) => card === null);
  const cards = Map.groupBy(
    slots.filter(({ card }) => card !== null),
    ({ card }) => card,
  );
  if (cards.size === 0) return partsOf(own, values);
  const carousel = {
    type: "carousel",
    cards: [...cards].map(([card, slotsOfIt]) => ({
      card_index: card,
      components: partsOf(slotsOfIt, values),
    })),
  };
  return [...partsOf(own, values), carousel];
}

const where = <Where extends Slot["in"]>(slots: Slot[], place: Where): In<Where>[] =>
  slots.filter((slot): slot is In<Where> => slot.in === place);

function partsOf(slots: Slot[], values: Values): object[] {
  const part = (type: string, parameters: object[]) =>
    parameters.length > 0 ? [{ type, parameters }] : [];
  return [
    ...part("header", headerOf(slots, values)),
    ...part("body", texts(where(slots, "body"), values)),
    ...part(
      "limited_time_offer",
      where(slots, "offer").map(({ key }) => ({
        type: "limited_time_offer",
        limited_time_offer: { expiration_time_ms: Date.parse(values[key] ?? "") },
      })),
    ),
    ...where(slots, "button").flatMap((slot) => buttonOf(slot, values)),
  ];
}

function headerOf(slots: Slot[], values: Values): object[] {
  const fields = (of: { key: string; field: string }[]) =>
    Object.fromEntries(of.map(({ key, field }) => [field, values[key] ?? ""]));
  const place = where(slots, "location");
  if (place.length > 0) return [{ type: "location", location: fields(place) }];
  const product = where(slots, "product");
  if (product.length > 0) {
    const { productRetailerId, catalogId } = fields(product);
    const named = { product_retailer_id: productRetailerId, catalog_id: catalogId };
    return [{ type: "product", product: named }];
  }
  const [file] = where(slots, "file");
  if (file) return [{ type: file.kind, [file.kind]: { mediaId: values[file.key] } }];
  return texts(where(slots, "header"), values);
}

const texts = (slots: In<"header" | "body">[], values: Values): object[] =>
  slots.map(({ key, variable }) => ({
    type: "text",
    ...(!/^\d+$/.test(variable) && { parameter_name: variable }),
    text: values[key],
  }));

function buttonOf({ key, index, kind }: In<"button">, values: Values): object[] {
  const value = values[key];
  const button = (parameter: object, sub_type: string = kind) => [
    { type: "button", sub_type, index: String(index), parameters: [parameter] },
  ];
  switch (kind) {
    case "url":
      return button({ type: "text", text: value });
    case "copy_code":
      return button({ type: "coupon_code", coupon_code: value });
    case "quick_reply":
      return value ? button({ type: "payload", payload: value }) : [];
    case "flow":
      // Graph wants the button named even where we have nothing to tell it.
      return button({ type: "action", action: { flow_token: value ?? "unused" } });
    case "catalog":
      return value
        ? button({ type: "action", action: { thumbnail_product_retailer_id: value } }, "CATALOG")
        : [];
    case "mpm":
      return button({ type: "action", action: sectionOf(key, values) }, "mpm");
  }
}

function sectionOf(key: string, values: Values): object {
  const skus = skusIn(values[key] ?? "");
  return {
    thumbnail_product_retailer_id: skus[0],
    sections: [
      {
        title: values[`${key}.title`],
        product_items: skus.map((sku) => ({ product_retailer_id: sku })),
      },
    ],
  };
}

/** The files of ours that its cards name. */
export function filesIn(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(filesIn);
  if (typeof components !== "object" || components === null) return [];
  const { mediaId } = components as { mediaId?: unknown };
  if (typeof mediaId === "string") return [mediaId];
  return Object.values(components).flatMap(filesIn);
}

/** The same with the provider's ids in their place. */
export function withProviderIds(components: unknown, ids: Map<string, string>): unknown {
  if (Array.isArray(components)) return components.map((one) => withProviderIds(one, ids));
  if (typeof components !== "object" || components === null) return components;
  const { mediaId } = components as { mediaId?: unknown };
  if (typeof mediaId === "string") return { id: ids.get(mediaId) };
  return Object.fromEntries(
    Object.entries(components).map(([key, value]) => [key, withProviderIds(value, ids)]),
  );
}
