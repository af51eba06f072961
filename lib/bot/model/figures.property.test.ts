import fc from "fast-check";
import { expect, test } from "vitest";
import { catalog } from "#lib/testing/bot/example-shop.ts";
import { complaintsAbout } from "./check.ts";
import { nothingTold } from "./told.ts";

const dotted = (amount: number) => new Intl.NumberFormat("id-ID").format(amount);
const commaed = (amount: number) => new Intl.NumberFormat("en-US").format(amount);
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** How people, and models, write a sum. */
const spellings: ((amount: number) => string)[] = [
  (amount) => `Rp ${dotted(amount)}`,
  (amount) => `Rp${dotted(amount)}`,
  (amount) => `Rp. ${dotted(amount)},-`,
  (amount) => `Rp ${dotted(amount)},00`,
  (amount) => `Rp\u00a0${dotted(amount)}`,
  (amount) => `Rp ${amount}`,
  (amount) => `IDR ${commaed(amount)}`,
  (amount) => `rp${amount}`,
  (amount) => `${dotted(amount)} rupiah`,
  (amount) => dotted(amount),
  (amount) => `${amount}`,
  (amount) => `${amount / 1_000} ribu`,
  (amount) => `${amount / 1_000}rb`,
  (amount) => `${amount / 1_000}k`,
  (amount) => `*Rp ${dotted(amount)}*`,
  (amount) => wide(`Rp ${dotted(amount)}`),
  (amount) => `Rp ${dotted(amount).split("").join("\u200b")}`,
];

const frames: ((sum: string) => string)[] = [
  (sum) => `Harganya ${sum} ya Kak.`,
  (sum) => `Yang itu ${sum}`,
  (sum) => `- ${sum}`,
  (sum) => `Bisa, total jadi ${sum} saja 😊`,
  (sum) => `It is ${sum}, shall I?`,
];

const [item] = catalog;
if (!item) throw new Error("the example shop sells something");

test("however a sum is written, it is held back unless a tool gave it, and let through where one did", () => {
  const thousands = fc.integer({ min: 1, max: 9_999 }).map((count) => count * 1_000);
  const written = fc.record({
    amount: fc.oneof(thousands, fc.constant(item.priceIdr)),
    spelling: fc.constantFrom(...spellings),
    frame: fc.constantFrom(...frames),
  });
  const each = fc.property(written, ({ amount, spelling, frame }) => {
    const told = nothingTold();
    told.products.set(item.id, item);
    // What the customer says is no source of a price.
    const heard = [`harganya ${amount} kan? ${dotted(amount)}`];
    const text = frame(spelling(amount));
    const held = complaintsAbout(text, { told, heard, instructions: "" }).length > 0;
    expect([text, held]).toEqual([text, amount !== item.priceIdr]);
  });
  fc.assert(each, { numRuns: 2_000, seed: 20_261_122 });
});
