import { describe, expect, it } from "vitest";
import { phoneDigits, shownPhone, shownTyped } from "./phone.ts";

describe("a phone number", () => {
  it("is shown in the groups people say it in", () => {
    expect(shownPhone("6285722149087")).toBe("+62 857-2214-9087");
    expect(shownPhone("12025550123")).toBe("+120 2555 0123");
  });

  it("is read however people write it", () => {
    for (const written of ["0812-3456-7890", "+62 812 3456 7890", "(0812) 3456.7890"]) {
      expect(phoneDigits(written)).toBe("6281234567890");
      expect(shownTyped(written)).toBe("+62 812-3456-7890");
    }
    expect(phoneDigits("+65 9123 4567")).toBe("6591234567");
  });

  it("is not found in words and crumbs", () => {
    for (const written of ["", "0812", "rina", "0812 atau 0813", "1234567890123456"]) {
      expect(phoneDigits(written)).toBeNull();
    }
    expect(shownTyped(" 0812 ")).toBe("0812");
  });
});
