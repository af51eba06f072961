import { describe, expect, it } from "vitest";
import { readTrigger } from "./read-trigger.ts";

const read = (text: string, caret = text.length) => readTrigger(text, caret, ["/", "#"]);

describe("what opens a list while writing", () => {
  it("is a sign at the beginning or after a space, with the words behind it", () => {
    expect(read("/on")).toEqual({ kind: "canned", query: "on", from: 0, to: 3 });
    expect(read("Siap Kak, #kemeja par")).toEqual({
      kind: "product",
      query: "kemeja par",
      from: 10,
      to: 21,
    });
    expect(read("halo\n/")).toMatchObject({ query: "", from: 5 });
  });

  it("is read where the caret stands, not at the end", () => {
    expect(read("/ongkir ya kak", 4)).toMatchObject({ query: "ong", to: 4 });
    expect(read("/ongkir ya kak")).toBeNull();
  });

  it("is not a date, an address or half a word", () => {
    for (const text of ["12/11", "https://a.b/c", "dan/atau", "nomor#3", "# satu", "/a b"]) {
      expect(read(text)).toBeNull();
    }
  });

  it("is only what the box knows: a reply calls no colleague", () => {
    expect(read("@Dimas")).toBeNull();
    expect(readTrigger("@Bu Lar", 7, ["@"])).toMatchObject({ kind: "mention", query: "Bu Lar" });
  });
});
