import { expect, test } from "vitest";
import { budgetIn } from "./budget.ts";

const upTo = (maxIdr: number) => ({ minIdr: 0, maxIdr });

test.each([
  ["yang di bawah 200 ribu ada?", upTo(200_000)],
  ["dibawah 200rb", upTo(200_000)],
  ["under 200k", upTo(200_000)],
  ["less than Rp 150.000", upTo(150_000)],
  ["max 1,5 juta", upTo(1_500_000)],
  ["budget saya 300", upTo(300_000)],
  ["budgetnya cuma 75rb", upTo(75_000)],
  ["ada yang 100rb?", upTo(100_000)],
  ["antara 200rb - 300rb", { minIdr: 200_000, maxIdr: 300_000 }],
  ["100-200rb", { minIdr: 100_000, maxIdr: 200_000 }],
  ["150.000 sampai 200.000", { minIdr: 150_000, maxIdr: 200_000 }],
  ["antara 1 sampai 2 juta", { minIdr: 1_000_000, maxIdr: 2_000_000 }],
  ["di atas 500rb", { minIdr: 500_000, maxIdr: Number.POSITIVE_INFINITY }],
  ["200 ribuan", { minIdr: 200_000, maxIdr: 299_999 }],
  ["50 ribuan", { minIdr: 50_000, maxIdr: 59_999 }],
])("“%s” is a budget", (said, budget) => {
  expect(budgetIn(said)).toEqual(budget);
});

test.each([
  "kain 2,5 m",
  "2 sampai 3 hari",
  "ukuran 40-42 ada?",
  "ready 40 potong?",
  "umur di bawah 5 tahun",
  "KMJ-100-200",
  "0812-3456-7890",
])("“%s” is none", (said) => {
  expect(budgetIn(said)).toBeNull();
});
