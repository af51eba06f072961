import { expect, test } from "vitest";
import { readMarkup } from "#lib/read-markup.ts";
import { openAgain, putIn } from "./put-in.ts";

const values: Record<string, string> = { 1: "Sari", nama: "Sari" };
const fill = (name: string) => values[name];

test("a value inside of marks wears them, as on the phone", () => {
  expect(readMarkup(putIn("Halo *{{1}}*, _{{ nama }}_", fill))).toEqual([
    { kind: "text", text: "Halo " },
    { kind: "bold", pieces: [{ kind: "text", text: "Sari" }] },
    { kind: "text", text: ", " },
    { kind: "italic", pieces: [{ kind: "text", text: "Sari" }] },
  ]);
});

test("what is open stays whole, whatever it is called", () => {
  const text = putIn("Resi {{no_resi}} dan {{no_hp}} *{{2}}*", fill);
  const [first, bold] = readMarkup(text);
  expect(first?.kind === "text" && openAgain(first.text)).toEqual([
    { words: "Resi ", open: false },
    { words: "{{no_resi}}", open: true },
    { words: " dan ", open: false },
    { words: "{{no_hp}}", open: true },
    { words: " ", open: false },
  ]);
  expect(bold?.kind).toBe("bold");
});
