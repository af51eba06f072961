import type { z } from "zod";
import type { Sentence } from "#lib/errors.ts";

const required = { id: "Wajib diisi.", en: "This is required." };

/**
 * What people get wrong most, in words for people; of everything else the library says what it
 * expected, in words for programmers.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): Sentence | null {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? required : null;
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive ?? true);
    case "invalid_format":
      return formats[issue.format] ?? null;
    default:
      return null;
  }
}

function tooSmall(origin: string, least: number, inclusive: boolean): Sentence | null {
  switch (origin) {
    case "string":
      if (least <= 1) return required;
      return { id: `Minimal ${least} karakter.`, en: `At least ${least} characters.` };
    case "int":
    case "number":
      return inclusive
        ? { id: `Paling kecil ${least}.`, en: `${least} or more.` }
        : { id: `Harus lebih dari ${least}.`, en: `More than ${least}.` };
    case "array":
      return least <= 1
        ? { id: "Pilih minimal satu.", en: "Choose at least one." }
        : { id: `Minimal ${least} buah.`, en: `At least ${least} of them.` };
    default:
      return null;
  }
}

function tooBig(origin: string, most: number, inclusive: boolean): Sentence | null {
  switch (origin) {
    case "string":
      return { id: `Paling banyak ${most} karakter.`, en: `At most ${most} characters.` };
    case "int":
    case "number":
      return inclusive
        ? { id: `Paling besar ${most}.`, en: `${most} or less.` }
        : { id: `Harus kurang dari ${most}.`, en: `Less than ${most}.` };
    case "array":
      return { id: `Paling banyak ${most} buah.`, en: `At most ${most} of them.` };
    default:
      return null;
  }
}

const formats: Record<string, Sentence> = {
  email: {
    id: "Tulis alamat email, misalnya nama@toko.id.",
    en: "Write an email address, such as name@shop.com.",
  },
  url: {
    id: "Tulis alamat lengkap, diawali https://.",
    en: "Write a whole address, beginning with https://.",
  },
  date: { id: "Tulis tanggal, misalnya 2026-11-22.", en: "Write a date, such as 2026-11-22." },
};
