import { expect, test } from "vitest";
import { checkLines } from "./check.ts";
import { readCsv } from "./read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => checkLines(readCsv(bytes(text)));

const kemeja = { name: "Kemeja Parang", price: 245_000, stock: 12, sku: "KMJ-01" };

test.each([
  ["Indonesian names and commas", "nama,harga,stok,sku\nKemeja Parang,245000,12,KMJ-01\n"],
  ["English names", "name,price,stock,sku\nKemeja Parang,245000,12,KMJ-01"],
  [
    "semicolons and prices with points",
    "Nama;Harga;Stok;SKU\r\nKemeja Parang;Rp 245.000;12;KMJ-01",
  ],
  ["tabs, another order", "sku\tharga (Rp)\tnama produk\tstok\nKMJ-01\t245.000\tKemeja Parang\t12"],
  ["Excel's mark", "\uFEFFnama,harga,stok,sku\nKemeja Parang,245000,12,KMJ-01"],
  ["Excel's first line", "sep=;\nnama;harga;stok;sku\nKemeja Parang;245000;12;KMJ-01"],
  ["quotes", '"nama","harga","stok","sku"\n"Kemeja Parang","245,000","12","KMJ-01"'],
  [
    "columns of somebody else's",
    "no,nama,harga,berat,stok,sku\n1,Kemeja Parang,245000,200,12,KMJ-01",
  ],
])("reads %s", (_, csv) => {
  const { rows, errors } = read(csv);
  expect(errors).toEqual([]);
  expect(rows).toMatchObject([kemeja]);
});

test("Excel's Unicode text and old Windows files are read as they were meant", () => {
  const text = "nama;harga\nKafé;1000\n";
  const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");
  const windows = Buffer.from(text, "latin1");
  for (const file of [utf16, windows]) {
    expect(checkLines(readCsv(file)).rows).toMatchObject([{ name: "Kafé", price: 1_000 }]);
  }
});

test("rows are numbered as the spreadsheet numbers them, empty ones and long cells included", () => {
  const { rows, errors } = read('nama,harga,deskripsi\n\nA,1000,"dua\nbaris"\n,,\nB,dua,\nC,3000,');
  expect(rows.map(({ row }) => row)).toEqual([3, 6]);
  expect(rows[0]?.description).toBe("dua\nbaris");
  expect(errors).toMatchObject([{ row: 5, field: "price" }]);
});

test("a wrong row says which cells are wrong, in both languages", () => {
  const long = "x".repeat(201);
  const { rows, errors } = read(
    `nama,harga,stok,sku,aktif\n,seribu,-1,${"s".repeat(101)},mungkin\n${long},1000,,,\nBaik,1000,,,`,
  );
  expect(rows).toMatchObject([{ row: 4, name: "Baik", price: 1_000, stock: null, sku: null }]);
  expect(errors.map(({ row, field }) => [row, field])).toEqual([
    [2, "name"],
    [2, "price"],
    [2, "stock"],
    [2, "sku"],
    [2, "active"],
    [3, "name"],
  ]);
  expect(errors[1]?.message).toEqual({
    id: '"seribu" bukan harga dalam rupiah utuh, misalnya 245000.',
    en: '"seribu" is not a price in whole rupiah, such as 245000.',
  });
});

test("two rows with one code are not both believed", () => {
  const { rows, errors } = read("nama,harga,sku\nA,1,X\nB,2,x\nC,3,X");
  expect(rows.map(({ name }) => name)).toEqual(["A", "B"]);
  expect(errors).toMatchObject([{ row: 4, field: "sku" }]);
});

test("a price with an unquoted comma is not read as half a price", () => {
  const { rows, errors } = read("nama,harga,stok\nA,245,000,5\nB,1000,5");
  expect(rows.map(({ name }) => name)).toEqual(["B"]);
  expect(errors).toMatchObject([{ row: 2, field: null }]);
});

test.each([
  ["an Excel workbook", "PK\u0003\u0004\0\0"],
  ["nothing", "\n\n"],
  ["a header alone", "nama,harga\n"],
  ["no header", "Kemeja,245000\nSarung,90000"],
  ["names without prices", "nama,stok\nA,1"],
  ["the same column twice", "nama,name,harga\nA,B,1"],
  ["a quotation mark that never ends", 'nama,harga\n"A,1000\nB,2000'],
  ["too many rows", `nama,harga\n${"A,1\n".repeat(10_001)}`],
])("refuses %s as a whole", (_, csv) => {
  expect(() => read(csv)).toThrow(
    expect.objectContaining({
      code: "VALIDATION_ERROR",
      details: [expect.objectContaining({ path: "file" })],
    }),
  );
});
