import { AppError, type ErrorDetail, type Sentence } from "#lib/errors.ts";
import { problemWith } from "./check.ts";
import { keysOf, optionalKeysOf, type Shape } from "./slots.ts";

export type Params = string[] | Record<string, string> | undefined;

/**
 * The caller's values by name. A list is read in the order header, body, offer, buttons, cards.
 * Throws VALIDATION_ERROR that names each one that is missing, too many, or would be refused.
 */
export function valuesFor(
  shape: Shape,
  category: string,
  params: Params,
  now: Date,
): Record<string, string> {
  const keys = keysOf(shape);
  const given = new Map<string, string>();
  if (Array.isArray(params)) {
    params.forEach((value, index) => {
      given.set(keys[index] ?? String(index + 1), value);
    });
  } else for (const [key, value] of Object.entries(params ?? {})) given.set(key, value);
  const tooMany = Array.isArray(params) && params.length > keys.length;
  if (category === "AUTHENTICATION") repeatCode(shape, given);

  const allowed = new Set([...keys, ...optionalKeysOf(shape)]);
  const problems: ErrorDetail[] = [];
  const report = (key: string, message: Sentence) =>
    problems.push({ path: `templateParams.${key}`, message });
  for (const key of keys) {
    if (given.get(key)) continue;
    report(key, {
      id: `Variabel {{${key}}} belum diisi.`,
      en: `The variable {{${key}}} is missing.`,
    });
  }
  for (const key of given.keys()) {
    if (!allowed.has(key) && !tooMany) report(key, unknown(key));
  }
  if (tooMany) report(String(keys.length + 1), unknown(String(keys.length + 1)));
  for (const slot of shape.slots) {
    const value = given.get(slot.key);
    const problem = value ? problemWith(slot, value, now) : null;
    if (problem) report(slot.key, problem);
  }
  refuse(problems);
  return Object.fromEntries([...given].filter(([key]) => allowed.has(key)));
}

/** Throws VALIDATION_ERROR with all of them, if there is any. */
export function refuse(problems: ErrorDetail[]): void {
  const [first] = problems;
  if (first) throw new AppError("VALIDATION_ERROR", first.message, { details: problems });
}

/** The button of a one-time password copies the password that the text shows. */
function repeatCode({ slots }: Shape, given: Map<string, string>): void {
  const code = given.get(slots.find((slot) => slot.in === "body")?.key ?? "");
  for (const { key, ...slot } of slots) {
    if (slot.in === "button" && code !== undefined && !given.has(key)) given.set(key, code);
  }
}

const unknown = (key: string): Sentence => ({
  id: `Template ini tidak punya {{${key}}}.`,
  en: `This template has no {{${key}}}.`,
});
