import { expect, test } from "vitest";
import { previewOf } from "#lib/messages/preview.ts";
import { snippetOf } from "#lib/search/snippet.ts";
import { plainLine } from "./plain-line.ts";

test("a message is told in one plain line, without the marks of its bubble", () => {
  expect(plainLine("*Kemeja Parang*\n_stok 6_ ~300rb~ ```SKU-1```")).toBe(
    "Kemeja Parang stok 6 300rb SKU-1",
  );
  expect(plainLine("*_tebal dan miring_*, `INV-7`")).toBe("tebal dan miring, INV-7");
});

test("what is no mark stays: sums, names of files, addresses, a star alone", () => {
  const said = "2*3*4 nama_file_baru.pdf https://toko.id/a_b_c * bukan tebal*";
  expect(plainLine(said)).toBe(said);
});

test("a long bold text is cut without a star that nothing closes", () => {
  expect(previewOf({ type: "text", text: `*${"kata ".repeat(60).trim()}*` })).toMatch(/^kata .*…$/);
  // A name is said as it is.
  expect(previewOf({ type: "document", text: null, filename: "_nota_.pdf" })).toBe("_nota_.pdf");
});

test("an emoji is never cut in two, however much room came before it", () => {
  const cut = previewOf({ type: "text", text: `a${" ".repeat(998)}😀` });
  expect(cut.isWellFormed()).toBe(true);
});

test("what is found is shown plainly, the words where they stand", () => {
  const { snippet, match } = snippetOf("Mulai *Rp150.000* saja, _murah_", "rp150");
  expect(snippet).toBe("Mulai Rp150.000 saja, murah");
  expect(snippet.slice(...(match ?? [0, 0]))).toBe("Rp150");
  expect(snippetOf("kain *promo* hari ini", "*promo*").match).toEqual([5, 10]);
});
