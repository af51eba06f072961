import type { Template } from "#lib/templates/schema.ts";

/** What is typed in when a template is sent. */
export type Field = {
  /** As `templateParams` names it. */
  key: string;
  kind: "text" | "time" | "file" | "suffix";
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
  text?: string;
  example?: {
    body_text?: string[][];
    body_text_named_params?: { param_name?: string; example?: string }[];
    header_text?: string[];
  };
  buttons?: { type?: string; text?: string; url?: string; example?: string[] }[];
};

const partOf = (template: Template, type: string): Part | undefined =>
  (template.components as Part[]).find((part) => part.type?.toUpperCase() === type);

/** One field for each variable that must be given, in the template's own order. */
export const fieldsOf = (template: Template): Field[] =>
  template.variables.map((key) => ({ ...nothing, ...described(template, key), key }));

const nothing = { kind: "text" as const, example: "", button: null, prefix: "", before: "" };

function described(template: Template, key: string): Partial<Field> {
  const button = /^button\.(\d+)$/.exec(key)?.[1];
  if (button !== undefined) return ofButton(template, Number(button));
  if (key.endsWith("expiresAt")) return { kind: "time" };
  if (key.endsWith("mediaId")) return { kind: "file" };
  const header = /^header\.(\d+)$/.exec(key)?.[1];
  if (header) {
    return {
      example: partOf(template, "HEADER")?.example?.header_text?.[Number(header) - 1] ?? "",
    };
  }
  const body = partOf(template, "BODY");
  const named = body?.example?.body_text_named_params?.find(({ param_name: name }) => name === key);
  const counted = body?.example?.body_text?.[0]?.[Number(key) - 1];
  const at = body?.text?.search(new RegExp(`\\{\\{\\s*${key.replace(/\W/g, "")}\\s*\\}\\}`)) ?? -1;
  return {
    example: named?.example ?? counted ?? "",
    before: at > 0 ? (body?.text?.slice(0, at) ?? "") : "",
  };
}

function ofButton(template: Template, index: number): Partial<Field> {
  const button = partOf(template, "BUTTONS")?.buttons?.[index];
  const url = button?.url ?? "";
  const prefix = url.includes("{{") ? url.slice(0, url.indexOf("{{")) : "";
  const example = button?.example?.[0] ?? "";
  return {
    kind: "suffix",
    button: button?.text ?? "",
    prefix: prefix.replace(/^https?:\/\//, ""),
    // Meta's example is the whole address.
    example: example.startsWith(prefix) ? example.slice(prefix.length) : example,
  };
}

const isName = /^(nama|name|first_?name|nama_depan|customer(_name)?|pelanggan)$/i;
const greeting =
  /(?:^|\s)(?:halo|hai|hi|hello|dear|kak|kakak|pak|bapak|bu|ibu|mas|mbak|sugeng \p{L}+)[\s,]*$/iu;

/** Whether the customer's name belongs there: it is called so, or a greeting stands before it. */
export const takesName = ({ key, kind, before }: Field): boolean =>
  kind === "text" && (isName.test(key) || (!key.startsWith("header.") && greeting.test(before)));
