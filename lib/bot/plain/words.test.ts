import { expect, test } from "vitest";
import { languageOf } from "./language.ts";
import { vocabularyOf } from "./nearest.ts";
import { clausesOf, spellOut, tokens } from "./words.ts";

test("shouting, accents, emoji and held keys do not hide a word", () => {
  expect(tokens("HALOOO Kákkk!!! adaaa 🙏🙏 yg 2,5 m? Rp200.000...")).toEqual(
    "halo kak ada yg 2,5 m rp200.000".split(" "),
  );
});

test("chat shorthand is spelled out", () => {
  const said = "brp hrg yg ini gmn sdh ga ada trs dgn utk makasih stocknya lihat2".split(" ");
  expect(said.map(spellOut).join(" ")).toBe(
    "berapa harga yang ini bagaimana sudah tidak ada terus dengan untuk terimakasih stok lihat",
  );
});

test("a sentence ends where its writer ends it, not inside 2,5 or 200.000", () => {
  const clauses = clausesOf("kain 2,5 m brp? yg 200.000 ada, kak");
  expect(clauses.map(({ text, asks }) => [text.trim(), asks])).toEqual([
    ["kain 2,5 m brp", true],
    ["yg 200.000 ada", false],
    ["kak", false],
  ]);
});

test.each([
  ["kemja", "kemeja"],
  ["kmeja", "kemeja"],
  ["kaen", "kain"],
  ["mendng", "mendung"],
  ["itam", "hitam"],
  ["bru", "biru"],
  ["pranag", "parang"],
  ["kmj", "kemeja"],
  ["langit", undefined],
  ["btk", "batik"],
  ["truntumnya", "truntum"],
  ["meja", undefined],
  ["ro", undefined],
  ["xyzzy", undefined],
])("a typo is taken for the nearest word, and only for a near one: %s", (typed, meant) => {
  const words = "kemeja kain mendung hitam biru parang batik truntum rok brokat".split(" ");
  expect(vocabularyOf(words).nearest(typed)?.words[0]).toBe(meant);
});

test.each([
  ["kemeja parang ready?", null, "id"],
  ["is the parang shirt still available?", null, "en"],
  ["halo kak", null, "id"],
  ["hello", null, "en"],
  ["ok", "Mau yang mana? Balas nomornya ya.", "id"],
  ["ok", "Which one would you like?", "en"],
  ["thanks kak", null, "id"],
  ["", null, "id"],
])("“%s” after “%s” is answered in %s", (said, before, language) => {
  expect(languageOf(said, before)).toBe(language);
});
