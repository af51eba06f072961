/** A part of a template as Meta describes it; anything in it may be missing. */
type Component = {
  type?: unknown;
  text?: unknown;
  format?: unknown;
  buttons?: unknown;
};
type Button = { type?: unknown; url?: unknown };

/** A place in a template that is filled in when it is sent. */
export type Slot = {
  /** How `templateParams` names it: `1`, `nama`, `header.1`, `button.0`. */
  key: string;
  /** The word between the braces, for a variable in a text. */
  variable: string | null;
} & ({ in: "header" | "body" } | { in: "button"; index: number; kind: "url" | "copy_code" });

export type Shape = {
  body: string;
  slots: Slot[];
  headerMedia: "image" | "video" | "document" | null;
  /** A header that we have nothing to fill with. */
  headerLocation: boolean;
};

const variable = /\{\{\s*(\w+)\s*\}\}/g;

const variablesIn = (text: unknown): string[] =>
  typeof text === "string"
    ? [...new Set([...text.matchAll(variable)].map((match) => match[1] ?? ""))]
    : [];

/**
 * What a template wants, read from Meta's own description. Header and body count their positional
 * variables each from 1, so those of the header are told apart; a name is a name in both.
 */
export function shapeOf(components: unknown): Shape {
  const parts = (Array.isArray(components) ? components : []) as Component[];
  const part = (type: string) => parts.find((one) => one?.type === type);
  const header = part("HEADER");
  const format = typeof header?.format === "string" ? header.format.toUpperCase() : "TEXT";
  const body = typeof part("BODY")?.text === "string" ? String(part("BODY")?.text) : "";
  const slots: Slot[] = [];
  for (const name of variablesIn(header?.text)) {
    slots.push({ key: /^\d+$/.test(name) ? `header.${name}` : name, variable: name, in: "header" });
  }
  for (const name of variablesIn(body)) slots.push({ key: name, variable: name, in: "body" });
  const buttons = part("BUTTONS")?.buttons;
  (Array.isArray(buttons) ? (buttons as Button[]) : []).forEach((button, index) => {
    const kind = kindOf(button);
    if (kind) slots.push({ key: `button.${index}`, variable: null, in: "button", index, kind });
  });
  return {
    body,
    slots,
    headerMedia:
      (["image", "video", "document"] as const).find((kind) => kind.toUpperCase() === format) ??
      null,
    headerLocation: format === "LOCATION",
  };
}

function kindOf(button: Button): "url" | "copy_code" | null {
  if (button?.type === "COPY_CODE") return "copy_code";
  return button?.type === "URL" && variablesIn(button.url).length > 0 ? "url" : null;
}

/** The names that a caller gives, each once, in the order in which a list of values is read. */
export const keysOf = ({ slots }: Shape): string[] => [...new Set(slots.map(({ key }) => key))];

/** A text with its variables filled in. */
export const fillText = (text: string, values: Record<string, string>): string =>
  text.replace(variable, (whole, name: string) => values[name] ?? whole);
