/** A part of a template as Meta describes it; anything in it may be missing. */
type Part = {
  type?: unknown;
  text?: unknown;
  format?: unknown;
  buttons?: unknown;
  cards?: unknown;
  limited_time_offer?: { has_expiration?: unknown };
};
type Button = { type?: unknown; url?: unknown };

/** What a button takes: the end of its address, a code, or what its tap tells us. */
export type ButtonKind = "url" | "copy_code" | "quick_reply" | "flow" | "catalog" | "mpm";

/** A place in a template that is filled in when it is sent. */
export type Slot = {
  /** How `templateParams` names it: `1`, `nama`, `header.1`, `button.0`, `card.2.nama`. */
  key: string;
  optional: boolean;
  /** Of a carousel; null: of the template itself. */
  card: number | null;
} & (
  | { in: "header" | "body"; variable: string }
  | { in: "location"; field: "latitude" | "longitude" | "name" | "address" }
  | { in: "product"; field: "productRetailerId" | "catalogId" }
  /** A file of ours; a template's own header names it as `mediaId`. */
  | { in: "file"; kind: "image" | "video" }
  | { in: "offer" }
  | { in: "button"; index: number; kind: ButtonKind }
  | { in: "section"; index: number }
);

export type HeaderMedia = "image" | "video" | "document";
export type Shape = {
  body: string;
  header: string;
  slots: Slot[];
  headerMedia: HeaderMedia | null;
};

const variable = /\{\{\s*(\w+)\s*\}\}/g;

const variablesIn = (text: unknown): string[] =>
  typeof text === "string"
    ? [...new Set([...text.matchAll(variable)].map((match) => match[1] ?? ""))]
    : [];

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? value : []);
const partOf = (parts: Part[], type: string) => parts.find((one) => one?.type === type);
const formatOf = (header: Part | undefined) =>
  typeof header?.format === "string" ? header.format.toUpperCase() : "TEXT";
const textOf = (part: Part | undefined) => (typeof part?.text === "string" ? part.text : "");

/**
 * What a template wants, read from Meta's own description. Header and body count their positional
 * variables each from 1, so those of the header are told apart; a name is a name in both.
 */
export function shapeOf(components: unknown): Shape {
  const parts = listOf<Part>(components);
  const format = formatOf(partOf(parts, "HEADER"));
  const cards = listOf<{ components?: unknown }>(partOf(parts, "CAROUSEL")?.cards);
  return {
    body: textOf(partOf(parts, "BODY")),
    header: format === "TEXT" ? textOf(partOf(parts, "HEADER")) : "",
    slots: [
      ...slotsOf(parts, null),
      ...cards.flatMap((card, index) => slotsOf(listOf<Part>(card?.components), index)),
    ],
    headerMedia:
      (["image", "video", "document"] as const).find((kind) => kind.toUpperCase() === format) ??
      null,
  };
}

type Bare<T> = T extends Slot ? Omit<T, "card" | "optional"> & { optional?: true } : never;

function slotsOf(parts: Part[], card: number | null): Slot[] {
  const offer = partOf(parts, "LIMITED_TIME_OFFER")?.limited_time_offer;
  const found: Bare<Slot>[] = [
    ...headerSlots(partOf(parts, "HEADER"), card),
    ...variablesIn(textOf(partOf(parts, "BODY"))).map(
      (name) => ({ key: name, in: "body", variable: name }) as const,
    ),
    ...(offer?.has_expiration === true ? [{ key: "offer.expiresAt", in: "offer" } as const] : []),
    ...listOf<Button>(partOf(parts, "BUTTONS")?.buttons).flatMap(buttonSlots),
  ];
  const prefix = card === null ? "" : `card.${card}.`;
  return found.map(
    (slot) =>
      ({ ...slot, key: `${prefix}${slot.key}`, optional: slot.optional ?? false, card }) as Slot,
  );
}

function headerSlots(header: Part | undefined, card: number | null): Bare<Slot>[] {
  const format = formatOf(header);
  if (format === "LOCATION") {
    return (["latitude", "longitude", "name", "address"] as const).map((field) => ({
      key: `header.${field}`,
      in: "location",
      field,
    }));
  }
  if (format === "PRODUCT") {
    return (["productRetailerId", "catalogId"] as const).map((field) => ({
      key: `header.${field}`,
      in: "product",
      field,
    }));
  }
  if (card !== null && (format === "IMAGE" || format === "VIDEO")) {
    return [{ key: "mediaId", in: "file", kind: format === "IMAGE" ? "image" : "video" }];
  }
  return variablesIn(header?.text).map((name) => ({
    key: /^\d+$/.test(name) ? `header.${name}` : name,
    in: "header",
    variable: name,
  }));
}

const plainKinds = new Map<unknown, ButtonKind>([
  ["COPY_CODE", "copy_code"],
  ["OTP", "url"],
  ["QUICK_REPLY", "quick_reply"],
  ["FLOW", "flow"],
  ["CATALOG", "catalog"],
]);
const optionalKinds = new Set<ButtonKind>(["quick_reply", "flow", "catalog"]);

function buttonSlots(button: Button, index: number): Bare<Slot>[] {
  const key = `button.${index}`;
  if (button?.type === "MPM") {
    return [
      { key, in: "button", index, kind: "mpm" },
      { key: `${key}.title`, in: "section", index },
    ];
  }
  const dynamic = button?.type === "URL" && variablesIn(button.url).length > 0;
  const kind = dynamic ? "url" : plainKinds.get(button?.type);
  if (!kind) return [];
  return [{ key, in: "button", index, kind, ...(optionalKinds.has(kind) && { optional: true }) }];
}

/** The names that must be given, each once, in the order in which a list of values is read. */
export const keysOf = ({ slots }: Shape): string[] => [
  ...new Set(slots.filter(({ optional }) => !optional).map(({ key }) => key)),
];

/** Those that may be given: what a tap on a button tells us. */
export const optionalKeysOf = ({ slots }: Shape): string[] =>
  slots.filter(({ optional }) => optional).map(({ key }) => key);

/** A text with its variables filled in. */
export const fillText = (text: string, values: Record<string, string>, prefix = ""): string =>
  text.replace(
    variable,
    (whole, name: string) => values[`${prefix}${name}`] ?? values[name] ?? whole,
  );
