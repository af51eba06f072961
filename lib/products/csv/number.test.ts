import { expect, test } from "vitest";
import { readFlag, readNumber } from "./number.ts";

test.each([
  ["245000", 245_000],
  ["245.000", 245_000],
  ["245,000", 245_000],
  ["Rp 245.000", 245_000],
  ["Rp245.000,-", 245_000],
  ["rp. 1.250.000", 1_250_000],
  ["IDR 245,000.00", 245_000],
  ["245.000,00", 245_000],
  ["245000.00", 245_000],
  ["1.000 IDR", 1_000],
  ["Rp\u00a01\u00a0000\u00a0000", 1_000_000],
  ["0", 0],
  ["007", 7],
  ["1.000.000.000.000", 1_000_000_000_000],
])("%s is %d rupiah", (cell, value) => {
  expect(readNumber(cell)).toBe(value);
});

test.each([
  "",
  "gratis",
  "-5000",
  "245.50",
  "24.50.00",
  "2,45E+05",
  "1.000,000",
  "1.0000",
  "245rb",
  "Rp",
  "99999999999999999999",
  "１２",
])("%j is not a number anybody can be sure of", (cell) => {
  expect(readNumber(cell)).toBeNull();
});

test("yes and no are read in both languages, and nothing else is", () => {
  for (const yes of ["ya", "YES", "true", "1", " Aktif "]) expect(readFlag(yes)).toBe(true);
  for (const no of ["tidak", "No", "FALSE", "0", "non-aktif", "Tidak Aktif"]) {
    expect(readFlag(no)).toBe(false);
  }
  expect(readFlag("mungkin")).toBeNull();
});
