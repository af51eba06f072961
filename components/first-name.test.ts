import { expect, test } from "vitest";
import { firstName, shortName } from "./first-name.ts";

test("nobody is called Bu or Pak alone", () => {
  expect(firstName("Pak Sugeng Riyadi")).toBe("Sugeng");
  expect(firstName("Bu")).toBe("Bu");
  expect(firstName(null)).toBeUndefined();
  expect(shortName("Bu Laras Widyaningsih")).toBe("Bu Laras");
  expect(shortName("Ibu Hj. Siti Aminah")).toBe("Ibu Hj. Siti");
  expect(shortName("Rina Puspitasari")).toBe("Rina");
  expect(shortName("Mbak")).toBe("Mbak");
});
