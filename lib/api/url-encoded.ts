import { refuseUnstorable } from "./body.ts";

/** `params[]`, `params[0]`, `params[nama]`: how forms write lists and names of values. */
const nested = /^([^[\]]+)\[([^[\]]*)\]$/;

/** The fields of a form; of one that comes several times the last counts. */
export function parseUrlEncoded(content: Uint8Array): Record<string, unknown> {
  const flat = new Map<string, string>();
  const parts = new Map<string, [string, string][]>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(content))) {
    const [, field, key] = nested.exec(name) ?? [];
    if (field === undefined || key === undefined) {
      flat.set(name, value);
      continue;
    }
    const list = parts.get(field) ?? [];
    list.push([key, value]);
    parts.set(field, list);
  }
  const fields: Record<string, unknown> = Object.fromEntries([
    ...flat,
    ...[...parts].map(([name, values]) => [name, together(values)] as const),
  ]);
  refuseUnstorable(fields);
  return fields;
}

/** Numbered, or not named at all: a list. */
function together(parts: [string, string][]): string[] | Record<string, string> {
  if (parts.every(([key]) => key === "")) return parts.map(([, value]) => value);
  const numbered = parts.every(([key], index) => key === String(index));
  return numbered ? parts.map(([, value]) => value) : Object.fromEntries(parts);
}
