import { describe, expect, it } from "vitest";
import { splitAt } from "./read-marks.ts";

const shown = (text: string, called: string[], sought = "") =>
  splitAt(text, called, sought).map(({ text: words, mark }) => (mark ? `<${words}>` : words));

describe("words that stand out", () => {
  it("are the names of those who are called, the longer one first", () => {
    expect(shown("@Rina Puspita dan @rina", ["Rina", "Rina Puspita"])).toEqual([
      "<@Rina Puspita>",
      " dan ",
      "<@rina>",
    ]);
  });

  it("are those that are looked for, whatever signs they hold", () => {
    expect(shown("diskon (50%) ya", [], "(50%)")).toEqual(["diskon ", "<(50%)>", " ya"]);
    expect(shown("a-b a.b", [], "a.b")).toEqual(["a-b ", "<a.b>"]);
  });

  it("leave a text as it is where there are none", () => {
    expect(shown("biasa", [], "lain")).toEqual(["biasa"]);
  });
});
