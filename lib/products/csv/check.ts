import { isId } from "#lib/ids.ts";
import { type ImportColumn, limits, type RowError } from "../schema.ts";
import { readFlag, readNumber } from "./number.ts";
import type { Line } from "./read.ts";

/** What a row says of a product; what it has no column for is absent. */
export type Row = {
  row: number;
  id?: string;
  name?: string;
  price?: number;
  stock?: number | null;
  sku?: string | null;
  description?: string;
  active?: boolean;
};

type Say = (field: ImportColumn | null, id: string, en: string) => void;
type Reader = (cell: string, row: Row, say: Say) => void;

const tooLong = (say: Say, field: ImportColumn, most: number) =>
  say(field, `Paling panjang ${most} karakter.`, `At most ${most} characters.`);

const readers: Record<ImportColumn, Reader> = {
  id(cell, row, say) {
    if (cell === "") return;
    if (isId(cell)) row.id = cell.toLowerCase();
    else say("id", "Bukan id produk; kosongkan saja.", "Not a product's id; leave it empty.");
  },
  name(cell, row, say) {
    if (cell === "") say("name", "Nama wajib diisi.", "The name is required.");
    else if (cell.length > limits.name) tooLong(say, "name", limits.name);
    else row.name = cell;
  },
  price(cell, row, say) {
    const price = readNumber(cell);
    if (cell === "") say("price", "Harga wajib diisi.", "The price is required.");
    else if (price === null || price > limits.priceIdr) {
      say(
        "price",
        `"${shortened(cell)}" bukan harga dalam rupiah utuh, misalnya 245000.`,
        `"${shortened(cell)}" is not a price in whole rupiah, such as 245000.`,
      );
    } else row.price = price;
  },
  stock(cell, row, say) {
    const stock = readNumber(cell);
    if (cell === "") row.stock = null;
    else if (stock === null || stock > limits.stock) {
      say(
        "stock",
        `"${shortened(cell)}" bukan jumlah stok; kosongkan bila tidak dihitung.`,
        `"${shortened(cell)}" is not a stock; leave it empty if it is not counted.`,
      );
    } else row.stock = stock;
  },
  sku(cell, row, say) {
    if (cell.length > limits.sku) tooLong(say, "sku", limits.sku);
    else row.sku = cell === "" ? null : cell;
  },
  description(cell, row, say) {
    if (cell.length > limits.description) tooLong(say, "description", limits.description);
    else row.description = cell;
  },
  active(cell, row, say) {
    const active = readFlag(cell);
    if (cell === "") return;
    if (active === null) say("active", "Isi ya atau tidak.", "Say yes or no.");
    else row.active = active;
  },
};

const shortened = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

/** Reads every line; those with something wrong come back as errors, by row and column. */
export function checkLines(lines: Line[]): { rows: Row[]; errors: RowError[] } {
  const rows: Row[] = [];
  const errors: RowError[] = [];
  const seen = new Map<string, number>();
  for (const { row: number, cells, shifted } of lines) {
    const row: Row = { row: number };
    const before = errors.length;
    const say: Say = (field, id, en) => errors.push({ row: number, field, message: { id, en } });
    if (shifted) refuseShifted(say);
    else {
      for (const [column, cell] of Object.entries(cells)) {
        readers[column as ImportColumn](cell, row, say);
      }
    }
    if (errors.length === before) refuseRepeated(row, seen, say);
    if (errors.length === before) rows.push(row);
  }
  return { rows, errors };
}

const refuseShifted = (say: Say) =>
  say(
    null,
    "Isinya lebih banyak daripada kolom di baris pertama; beri tanda kutip pada sel yang memuat pemisah.",
    "It has more cells than the first row has columns; quote the cell that holds a separator.",
  );

/** Two rows about one product: which of them counts is not ours to guess. */
function refuseRepeated(row: Row, seen: Map<string, number>, say: Say): void {
  for (const field of ["id", "sku"] as const) {
    const value = row[field];
    if (!value) continue;
    const first = seen.get(`${field} ${value}`);
    if (first) {
      say(
        field,
        `Sama dengan baris ${first}; pakai satu baris per produk.`,
        `The same as in row ${first}; use one row for each product.`,
      );
      return;
    }
    seen.set(`${field} ${value}`, row.row);
  }
}
