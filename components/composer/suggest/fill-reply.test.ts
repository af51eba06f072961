import { describe, expect, it } from "vitest";
import { fillReply, joined, openVariables } from "./fill-reply.ts";

describe("a canned reply", () => {
  const parts = fillReply("Ongkir ke {kota} {ongkir} ya Kak { Nama }.", {
    nama: "Sari",
    kota: "Sleman",
    ongkir: null,
  });

  it("is filled with what is known", () => {
    expect(joined(parts)).toBe("Ongkir ke Sleman {ongkir} ya Kak Sari.");
  });

  it("shows what is missing", () => {
    expect(parts.filter(({ of }) => of === "missing").map(({ text }) => text)).toEqual([
      "{ongkir}",
    ]);
    expect(openVariables(joined(parts))).toEqual([[17, 25]]);
  });

  it("leaves braces alone that are no variable", () => {
    expect(joined(fillReply("{} {1} { }", {}))).toBe("{} {1} { }");
    expect(openVariables("{} {1}")).toEqual([]);
    expect(joined(fillReply("Kak {{nama}}", { nama: "Sari" }))).toBe("Kak Sari");
  });
});
