/**
 * A whole number as people and spreadsheets write it: "Rp 245.000", "245,000.00", "245000,-".
 * Rupiah have no cents, so a separator before three digits is never a decimal one. null: not one.
 */
export function readNumber(cell: string): number | null {
  const bare = cell
    .trim()
    .replace(/^(rp|idr)\.?\s*/i, "")
    .replace(/\s*idr$/i, "")
    .replace(/[.,]-$/, "")
    .replace(/[.,]0{1,2}$/, "")
    .replace(/\s/g, "");
  const grouped = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(bare);
  if (!grouped && !/^\d{1,16}$/.test(bare)) return null;
  const value = Number(bare.replace(/[.,]/g, ""));
  return Number.isSafeInteger(value) ? value : null;
}

const words = new Map([
  ...["ya", "y", "yes", "true", "1", "aktif", "active", "on", "benar"].map(
    (w) => [w, true] as const,
  ),
  ...[
    "tidak",
    "t",
    "n",
    "no",
    "false",
    "0",
    "nonaktif",
    "inactive",
    "off",
    "salah",
    "tidakaktif",
  ].map((w) => [w, false] as const),
]);

/** "ya", "TRUE", "1", "non-aktif"; null: neither yes nor no. */
export const readFlag = (cell: string): boolean | null =>
  words.get(cell.toLowerCase().replace(/[\s-]/g, "")) ?? null;
