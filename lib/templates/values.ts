import { invalid } from "#lib/errors.ts";
import { keysOf, type Shape } from "./slots.ts";

export type Params = string[] | Record<string, string> | undefined;

/**
 * The caller's values by name. A list is read in the order header, body, buttons. Throws
 * VALIDATION_ERROR for a missing one, one too many, or one that Meta would refuse.
 */
export function valuesFor(shape: Shape, category: string, params: Params): Record<string, string> {
  const keys = keysOf(shape);
  const given = new Map<string, string>();
  if (Array.isArray(params)) {
    params.forEach((value, index) => {
      given.set(keys[index] ?? String(index + 1), value);
    });
    if (params.length > keys.length) throw tooMany(String(keys.length + 1));
  } else for (const [key, value] of Object.entries(params ?? {})) given.set(key, value);
  if (category === "AUTHENTICATION") repeatCode(shape, given);

  const missing = keys.find((key) => !given.get(key));
  if (missing !== undefined) {
    throw invalid(`templateParams.${missing}`, {
      id: `Variabel {{${missing}}} belum diisi.`,
      en: `The variable {{${missing}}} is missing.`,
    });
  }
  const extra = [...given.keys()].find((key) => !keys.includes(key));
  if (extra !== undefined) throw tooMany(extra);
  for (const [key, value] of given) {
    if (!/[\n\t]| {5}/.test(value)) continue;
    throw invalid(`templateParams.${key}`, {
      id: "Isi variabel tidak boleh memuat baris baru, tab, atau lebih dari 4 spasi berurutan.",
      en: "A variable must not hold a line break, a tab or more than 4 spaces in a row.",
    });
  }
  return Object.fromEntries(given);
}

/** The button of a one-time password copies the password that the text shows. */
function repeatCode({ slots }: Shape, given: Map<string, string>): void {
  const code = given.get(slots.find((slot) => slot.in === "body")?.key ?? "");
  for (const { key, ...slot } of slots) {
    if (slot.in === "button" && code !== undefined && !given.has(key)) given.set(key, code);
  }
}

const tooMany = (key: string) =>
  invalid(`templateParams.${key}`, {
    id: `Template ini tidak punya {{${key}}}.`,
    en: `This template has no {{${key}}}.`,
  });
