import { expect, test } from "vitest";
import { phoneDigits } from "./phone-digits.ts";

test("a number is understood as people write it", () => {
  for (const written of ["0812-3456-7890", "+62 812 3456 7890", "(0812) 3456.7890"]) {
    expect(phoneDigits(written)).toBe("6281234567890");
  }
  expect(phoneDigits("+65 9123 4567")).toBe("6591234567");
});

test("words and crumbs are no number", () => {
  for (const written of ["", "0812", "rina", "0812 atau 0813", "1234567890123456"]) {
    expect(phoneDigits(written)).toBeNull();
  }
});
