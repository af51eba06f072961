import { expect, test } from "vitest";
import { z } from "zod";
import { AppError, type Locale } from "#lib/errors.ts";
import { validate } from "./validate.ts";

const Form = z.strictObject({
  name: z.string().min(1).max(5),
  code: z.string().min(6),
  rate: z.number().int().min(1).max(10),
  email: z.email(),
  scopes: z.array(z.string()).min(1),
});
const wrong = { name: "Kemeja", code: "abc", rate: 11, email: "ratna", scopes: [] };

function refusals(value: unknown, locale: Locale): Record<string, string> {
  try {
    validate(Form, value, locale);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Object.fromEntries((error.details ?? []).map((one) => [one.path, one.message[locale]]));
  }
  return {};
}

test("what somebody typed wrong is said at its field in words for people", () => {
  expect(refusals(wrong, "id")).toEqual({
    name: "Paling banyak 5 karakter.",
    code: "Minimal 6 karakter.",
    rate: "Paling besar 10.",
    email: "Tulis alamat email, misalnya nama@toko.id.",
    scopes: "Pilih minimal satu.",
  });
  expect(refusals(wrong, "en")).toMatchObject({ code: "At least 6 characters." });
});

test("what was left out or empty is said to be required", () => {
  expect(refusals({ ...wrong, name: "", code: undefined }, "id")).toMatchObject({
    name: "Wajib diisi.",
    code: "Wajib diisi.",
  });
});
