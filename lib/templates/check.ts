import type { Sentence } from "#lib/errors.ts";
import type { Slot } from "./slots.ts";

const longestCode = 15;
const longestPayload = 256;
const longestSuffix = 2_000;
const mostProducts = 30;

const within = (value: string, limit: number) => {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Math.abs(number) <= limit;
};

/** What is wrong with a value in its place, in a sentence; null: nothing. */
export function problemWith(slot: Slot, value: string, now: Date): Sentence | null {
  switch (slot.in) {
    case "header":
    case "body":
      return /[\n\t]| {5}/.test(value)
        ? {
            id: "Isi variabel tidak boleh memuat baris baru, tab, atau lebih dari 4 spasi berurutan.",
            en: "A variable must not hold a line break, a tab or more than 4 spaces in a row.",
          }
        : null;
    case "location":
      return problemWithPlace(slot.field, value);
    case "offer":
      return Date.parse(value) > now.getTime() && /^\d{4}-\d{2}-\d{2}T/.test(value)
        ? null
        : {
            id: "Isi waktu berakhirnya penawaran, yang masih akan datang, misalnya 2026-12-31T16:59:59Z.",
            en: "Give the time at which the offer ends, still to come, like 2026-12-31T16:59:59Z.",
          };
    case "button":
      return problemWithButton(slot.kind, value);
    case "section":
      return tooLong(value, 24);
    default:
      return null;
  }
}

function problemWithPlace(field: string, value: string): Sentence | null {
  if (field === "latitude" && !within(value, 90)) {
    return { id: "Lintang: angka dari -90 sampai 90.", en: "A latitude from -90 to 90." };
  }
  if (field === "longitude" && !within(value, 180)) {
    return { id: "Bujur: angka dari -180 sampai 180.", en: "A longitude from -180 to 180." };
  }
  return null;
}

function problemWithButton(kind: string, value: string): Sentence | null {
  if (kind === "copy_code") return tooLong(value, longestCode);
  if (kind === "url") return tooLong(value, longestSuffix);
  if (kind === "mpm" && skusIn(value).length > mostProducts) {
    return {
      id: `Paling banyak ${mostProducts} produk.`,
      en: `At most ${mostProducts} products.`,
    };
  }
  return kind === "quick_reply" ? tooLong(value, longestPayload) : null;
}

const tooLong = (value: string, limit: number): Sentence | null =>
  value.length > limit
    ? { id: `Paling panjang ${limit} karakter.`, en: `At most ${limit} characters.` }
    : null;

/** Several products, by commas. */
export const skusIn = (value: string): string[] =>
  value
    .split(",")
    .map((sku) => sku.trim())
    .filter((sku) => sku !== "");
