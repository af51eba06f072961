import type { Template } from "#lib/templates/schema.ts";

/** As much of Graph's words for a template as is drawn. */
type Part = {
  type?: string;
  format?: string;
  text?: string;
  buttons?: { type?: string; text?: string }[];
  cards?: { components?: Part[] }[];
};

export type Parts = {
  header: { format: string; text: string | null } | null;
  body: string;
  footer: string | null;
  buttons: { type: string; text: string }[];
  cards: Parts[];
  offer: boolean;
};

const ofType = (parts: Part[], type: string) =>
  parts.find((part) => part.type?.toUpperCase() === type);

/** What a template consists of; what it lacks is empty. */
export const partsOf = (template: Pick<Template, "components">): Parts =>
  read(template.components as Part[]);

function read(parts: Part[]): Parts {
  const header = ofType(parts, "HEADER");
  const format = header?.format?.toUpperCase() ?? "TEXT";
  return {
    header: header ? { format, text: header.text ?? null } : null,
    body: ofType(parts, "BODY")?.text ?? "",
    footer: ofType(parts, "FOOTER")?.text ?? null,
    buttons: (ofType(parts, "BUTTONS")?.buttons ?? []).map(({ type, text }) => ({
      type: type?.toUpperCase() ?? "",
      text: text ?? "",
    })),
    cards: (ofType(parts, "CAROUSEL")?.cards ?? []).map(({ components }) => read(components ?? [])),
    offer: ofType(parts, "LIMITED_TIME_OFFER") !== undefined,
  };
}
