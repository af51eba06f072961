import { firstName } from "#components/first-name.ts";
import { money } from "#components/money.ts";
import { number, parts, words } from "#components/thread/payload.ts";
import type { Message } from "#lib/messages/schema.ts";
import { type Field, nameIn } from "./fields-of.ts";

/** What is known of whom the template goes to. */
export type Known = { name: string | null; phone: string | null; order: Message | undefined };

export type Prefilled = { value: string; from: "contact" | "order" };

const isName = /^(nama|name|first_?name|nama_depan|customer(_name)?|pelanggan)$/i;
const greeting =
  /(?:^|\s)(?:halo|hai|hi|hello|dear|kak|kakak|pak|bapak|bu|ibu|mas|mbak|sugeng \p{L}+)[\s,*_]*$/iu;
const isPhone = /^((no(mor)?_?)?(hp|wa|whatsapp|telepon|telp)|phone(_number)?|mobile)$/i;
const beforePhone = /(?:\bhp|\bwa|whatsapp|telepon|\btelp|phone)[\s:.*_]*$/i;
const isTotal =
  /^((order_)?total(_(bayar|harga|pesanan|belanja))?|tagihan|nominal|amount|subtotal)$/i;
const beforeTotal =
  /(?:total|tagihan|senilai|sebesar|subtotal)(?:\s+(?:belanja|pesanan|bayar|harga))?[\s:*_]*(?:rp\.?\s*)?$/i;
const isItems = /^(pesanan|produk|barang|items?|order(_items)?|products?)$/i;
const beforeItems = /(?:pesanan|produk|barang|belanjaan)(?:\s+(?:anda|kakak|kak))?[\s:*_]*$/i;

/** What probably belongs there, and where it comes from; whoever sends it can write something else. */
export function prefill(field: Field, { name, phone, order }: Known): Prefilled | null {
  if (field.kind !== "text" || /^header\./.test(field.key)) return null;
  const given = (value: string | null | undefined, from: Prefilled["from"]) =>
    value ? { value, from } : null;
  const fits = (called: RegExp, before: RegExp) =>
    called.test(nameIn(field)) || before.test(field.before);
  if (fits(isName, greeting)) return given(firstName(name), "contact");
  if (fits(isPhone, beforePhone)) return given(phone && `+${phone}`, "contact");
  if (!order) return null;
  if (fits(isTotal, beforeTotal))
    return given(totalOf(order, /rp\.?\s*$/i.test(field.before)), "order");
  // "Pesanan INV-2211": what Meta was shown there is a number, not what was bought.
  if (fits(isItems, beforeItems) && !/\d/.test(field.example))
    return given(itemsOf(order), "order");
  return null;
}

const linesOf = ({ payload }: Message) => parts(payload, "items");

function itemsOf(order: Message): string {
  const said = linesOf(order).map((line) => {
    const count = number(line, "quantity") ?? 1;
    const name = words(line, "name") ?? words(line, "productRetailerId") ?? "";
    return count > 1 ? `${name} × ${count}` : name;
  });
  return said.filter(Boolean).join(", ");
}

function totalOf(order: Message, withoutSign: boolean): string {
  const total = linesOf(order).reduce(
    (sum, line) => sum + (number(line, "itemPrice") ?? 0) * (number(line, "quantity") ?? 1),
    0,
  );
  if (total === 0) return "";
  const [first] = linesOf(order);
  const said = money(total, (first && words(first, "currency")) ?? "IDR").replaceAll("\u00a0", " ");
  return withoutSign ? said.replace(/^Rp\s*/, "") : said;
}
