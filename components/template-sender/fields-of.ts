import type { Template } from "#lib/templates/schema.ts";

/** What is typed in when a template is sent. */
export type Field = {
  /** As `templateParams` names it. */
  key: string;
  kind: "text" | "time" | "file" | "suffix";
  /** Of a file: what the card wants to show. */
  media: "image" | "video" | null;
  /** Of a carousel's card: which, counted from 0. */
  card: number | null;
  /** What Meta's own example says there. */
  example: string;
  /** Of a button: what it is called, and what its address begins with. */
  button: string | null;
  prefix: string;
  /** The words right before it in the text. */
  before: string;
};

type Part = {
  type?: string;
  format?: string;
  text?: string;
  example?: {
    body_text?: string[][];
    body_text_named_params?: { param_name?: string; example?: string }[];
    header_text?: string[];
  };
  buttons?: { type?: string; text?: string; url?: string; example?: string[] | string }[];
  cards?: { components?: Part[] }[];
};

const partOf = (parts: Part[], type: string): Part | undefined =>
  parts.find((part) => part.type?.toUpperCase() === type);

/** One field for each variable that must be given, in the template's own order. */
export function fieldsOf(template: Template): Field[] {
  const parts = template.components as Part[];
  return template.variables.map((key) => {
    const [, number, inCard = ""] = /^card\.(\d+)\.(.+)$/.exec(key) ?? [];
    if (number === undefined) return { ...nothing, ...described(parts, key), key };
    const card = partOf(parts, "CAROUSEL")?.cards?.[Number(number)]?.components ?? [];
    return { ...nothing, ...described(card, inCard), key, card: Number(number) };
  });
}

const nothing = {
  kind: "text" as const,
  media: null,
  card: null,
  example: "",
  button: null,
  prefix: "",
  before: "",
};

function described(parts: Part[], key: string): Partial<Field> {
  const button = /^button\.(\d+)$/.exec(key)?.[1];
  if (button !== undefined) return ofButton(parts, Number(button));
  if (key.endsWith("expiresAt")) return { kind: "time" };
  if (key === "mediaId") {
    const video = partOf(parts, "HEADER")?.format?.toUpperCase() === "VIDEO";
    return { kind: "file", media: video ? "video" : "image" };
  }
  const header = /^header\.(\d+)$/.exec(key)?.[1];
  if (header) {
    return { example: partOf(parts, "HEADER")?.example?.header_text?.[Number(header) - 1] ?? "" };
  }
  const body = partOf(parts, "BODY");
  const named = body?.example?.body_text_named_params?.find(({ param_name: name }) => name === key);
  const counted = body?.example?.body_text?.[0]?.[Number(key) - 1];
  const at = body?.text?.search(new RegExp(`\\{\\{\\s*${key.replace(/\W/g, "")}\\s*\\}\\}`)) ?? -1;
  return {
    example: named?.example ?? counted ?? "",
    before: at > 0 ? (body?.text?.slice(0, at) ?? "") : "",
  };
}

function ofButton(parts: Part[], index: number): Partial<Field> {
  const button = partOf(parts, "BUTTONS")?.buttons?.[index];
  const url = button?.url ?? "";
  const prefix = url.includes("{{") ? url.slice(0, url.indexOf("{{")) : "";
  // Of an address Meta lists it, of a code it says it.
  const [example = ""] = [button?.example ?? []].flat();
  return {
    kind: "suffix",
    button: button?.text ?? "",
    prefix: prefix.replace(/^https?:\/\//, ""),
    // Meta's example is the whole address.
    example: example.startsWith(prefix) ? example.slice(prefix.length) : example,
  };
}

/** What a variable is called, without where it stands. */
export const nameIn = ({ key }: Pick<Field, "key">): string =>
  key.replace(/^card\.\d+\./, "").replace(/^header\./, "");
