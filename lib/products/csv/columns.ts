import type { ImportColumn } from "../schema.ts";

/** How each column may be called, in small letters without signs. */
const names: Record<ImportColumn, string[]> = {
  id: ["id", "productid", "idproduk"],
  name: ["nama", "name", "namaproduk", "produk", "product", "productname", "namabarang"],
  price: ["harga", "price", "hargarp", "hargajual", "hargasatuan", "priceidr"],
  stock: ["stok", "stock", "jumlahstok", "qty", "quantity"],
  sku: ["sku", "kode", "kodeproduk", "kodebarang", "code"],
  description: ["deskripsi", "description", "keterangan"],
  active: ["aktif", "active"],
};

const columnOf = new Map(
  Object.entries(names).flatMap(([column, all]) =>
    all.map((name) => [name, column as ImportColumn] as const),
  ),
);

/** Which column a header cell names; null: none of ours, and it is left alone. */
export function readHeader(cells: string[]): (ImportColumn | null)[] {
  return cells.map((cell) => {
    const plain = cell.toLowerCase().replace(/[^a-z]/g, "");
    return columnOf.get(plain) ?? null;
  });
}
