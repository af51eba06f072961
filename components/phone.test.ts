import { describe, expect, it } from "vitest";
import { shownPhone } from "./phone.ts";
import { phoneDigits } from "./sandbox/customers.ts";

describe("a phone number", () => {
  it("is shown in the groups people say it in", () => {
    expect(shownPhone("6285722149087")).toBe("+62 857-2214-9087");
    expect(shownPhone("12025550123")).toBe("+120 2555 0123");
  });

  it("is read however a newcomer types it", () => {
    for (const typed of ["0812-9999-0001", "+62 812 9999 0001", "6281299990001"]) {
      expect(phoneDigits(typed)).toBe("6281299990001");
    }
    expect(phoneDigits("halo")).toBeNull();
  });
});
