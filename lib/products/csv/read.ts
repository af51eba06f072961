import Papa from "papaparse";
import { invalid } from "#lib/errors.ts";
import { type ImportColumn, importLimitRows } from "../schema.ts";
import { readHeader } from "./columns.ts";
import { decode } from "./decode.ts";
import { withoutGuard } from "./formula.ts";

/** One line of a spreadsheet: its number there, and its cells by column. */
export type Line = {
  row: number;
  cells: Partial<Record<ImportColumn, string>>;
  /** It has more cells than the header: a separator in the middle of one has moved the rest. */
  shifted: boolean;
};

const separators = [",", ";", "\t"];

/** The rows of a CSV. What it is as a whole must be right; a wrong row is not looked for here. */
export function readCsv(bytes: Uint8Array): Line[] {
  const text = decode(bytes);
  const { separator, columns, skipped } = bestHeader(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    throw invalid("file", {
      id: `Tanda kutip di baris ${row} tidak ditutup dengan benar.`,
      en: `A quotation mark in row ${row} is not closed properly.`,
    });
  }
  const lines: Line[] = [];
  data.slice(skipped + 1).forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const shifted = cells.slice(columns.length).some((cell) => cell.trim() !== "");
    lines.push({ row: skipped + index + 2, cells: byColumn(columns, cells), shifted });
  });
  return refuseCount(lines);
}

function byColumn(columns: (ImportColumn | null)[], cells: string[]): Line["cells"] {
  const line: Line["cells"] = {};
  columns.forEach((column, at) => {
    if (column) line[column] = withoutGuard(cells[at] ?? "").trim();
  });
  return line;
}

/** The separator is the one with which the header makes most sense. Excel may name it first. */
function bestHeader(text: string) {
  const skipped = /^sep=.\r?\n/i.test(text) ? 1 : 0;
  const tried = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: skipped + 1 });
    return { separator, skipped, columns: readHeader(data[skipped] ?? []) };
  });
  const known = ({ columns }: { columns: (ImportColumn | null)[] }) =>
    columns.filter(Boolean).length;
  const best = tried.reduce((a, b) => (known(b) > known(a) ? b : a));
  refuseHeader(best.columns);
  return best;
}

function refuseHeader(columns: (ImportColumn | null)[]): void {
  const has = (column: ImportColumn) => columns.includes(column);
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at);
  if (twice) {
    throw invalid("file", {
      id: `Kolom ${twice} ada dua kali di baris pertama.`,
      en: `The first row has the column ${twice} twice.`,
    });
  }
  if (has("sku") || has("id") || (has("name") && has("price"))) return;
  throw invalid("file", {
    id: "Baris pertama harus berisi nama kolom: nama dan harga, juga stok, sku, deskripsi, aktif bila ada.",
    en: "The first row must name the columns: name and price, and stock, sku, description, active if there are any.",
  });
}

function refuseCount(lines: Line[]): Line[] {
  if (lines.length === 0) {
    throw invalid("file", {
      id: "Berkas ini tidak berisi satu produk pun.",
      en: "This file does not hold a single product.",
    });
  }
  if (lines.length > importLimitRows) {
    throw invalid("file", {
      id: `Paling banyak ${importLimitRows} baris sekali impor; bagi berkasnya.`,
      en: `At most ${importLimitRows} rows in one import; divide the file.`,
    });
  }
  return lines;
}
