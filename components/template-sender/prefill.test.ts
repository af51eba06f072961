import { expect, test } from "vitest";
import type { Message } from "#lib/messages/schema.ts";
import type { Template } from "#lib/templates/schema.ts";
import { fieldsOf } from "./fields-of.ts";
import { prefill } from "./prefill.ts";

const order = {
  payload: {
    items: [
      { name: "Kemeja Parang", quantity: 2, itemPrice: 245_000, currency: "IDR" },
      { name: "Kain Kawung", quantity: 1, itemPrice: 165_000, currency: "IDR" },
    ],
  },
} as unknown as Message;
const sari = { name: "Sari Wulandari", phone: "6281234567890", order };

const filled = (text: string, variables: string[], examples: string[] = [], known = sari) => {
  const components = [{ type: "BODY", text, example: { body_text: [examples] } }];
  const fields = fieldsOf({ components, variables } as unknown as Template);
  return Object.fromEntries(fields.map((field) => [field.key, prefill(field, known)?.value ?? ""]));
};

test("the first name stands where one is greeted, or where the variable is called so", () => {
  expect(filled("Halo Kak {{1}}, paket {{2}} jalan.", ["1", "2"])).toEqual({ 1: "Sari", 2: "" });
  expect(filled("Halo *{{1}}, apa kabar", ["1"])).toEqual({ 1: "Sari" });
  expect(filled("{{nama}}, kode {{kode}}", ["nama", "kode"])).toEqual({ nama: "Sari", kode: "" });
});

test("who is called Pak or Bu in the address book is greeted by their own name", () => {
  const named = (name: string) => filled("Halo Kak {{1}}", ["1"], [], { ...sari, name })[1];
  expect(["Pak Sugeng RT 04", "Bu Hj. Endang", "Ibu", "Mas  Bayu"].map(named)).toEqual([
    "Sugeng",
    "Endang",
    "Ibu",
    "Bayu",
  ]);
});

test("the number stands where a telephone is spoken of", () => {
  expect(filled("Kurir menghubungi nomor WA {{1}}", ["1"])).toEqual({ 1: "+6281234567890" });
  expect(filled("{{no_hp}}", ["no_hp"])).toEqual({ no_hp: "+6281234567890" });
});

test("the latest order tells what was bought and for how much", () => {
  expect(
    filled(
      "Kak {{1}}, pesanan {{2}} dengan total {{3}} sudah kami terima.",
      ["1", "2", "3"],
      ["Sari", "Kemeja Parang", "Rp 10.000"],
    ),
  ).toEqual({ 1: "Sari", 2: "Kemeja Parang × 2, Kain Kawung", 3: "Rp 655.000" });
  expect(filled("Total belanja: Rp {{1}}", ["1"])).toEqual({ 1: "655.000" });
  expect(filled("{{pesanan}} {{total}}", ["pesanan", "total"])).toEqual({
    pesanan: "Kemeja Parang × 2, Kain Kawung",
    total: "Rp 655.000",
  });
});

test("an order's number is not taken for what was bought, and without an order nothing is invented", () => {
  expect(filled("Pesanan {{1}} dikirim", ["1"], ["INV-2211"])).toEqual({ 1: "" });
  const nobody = { name: null, phone: null, order: undefined };
  expect(filled("Kak {{1}}, total {{2}}", ["1", "2"], [], nobody as never)).toEqual({
    1: "",
    2: "",
  });
});
