/** What a customer wants to spend, in rupiah. */
export type Budget = { minIdr: number; maxIdr: number };

const amount = String.raw`(?:rp\.? ?)?(\d{1,12}(?:[.,]\d{1,3}){0,4}) ?(ribuan|ribu|rban|rb|rbu|k|jutaan|juta|jt)?(?![\p{L}\d])`;
const most =
  "(?:di ?bawah|dibwh|kurang dari|max(?:imal)?|maks(?:imal)?|mentok|budget(?:nya|ku)?|bajet(?:nya)?|anggaran|under|below|less than|up to|cheaper than|(?:paling )?sampai|cuma (?:punya|ada))";
const least = "(?:di ?atas|lebih dari|minimal|min|above|over|more than|mulai dari)";
const slack = "(?:(?: harga| harganya| dari| of| is| saya| aku| sekitar| around| cuma| only)*)";

const between = new RegExp(`${amount} ?(?:-|–|sampai|sampe|s/d|hingga|to|and|dan) ?${amount}`, "u");
const below = new RegExp(`${most}${slack} ?:? ?${amount}`, "u");
const above = new RegExp(`${least}${slack} ?${amount}`, "u");
const around = /(?<![\p{L}\d])(\d{1,3}) ?(ribuan|rban|jutaan)(?!\p{L})/u;
const thatCosts = new RegExp(`ada (?:yang |yg )(?:harga(?:nya)? )?${amount}`, "u");

const worth: Record<string, number> = {
  ribuan: 1e3,
  ribu: 1e3,
  rban: 1e3,
  rbu: 1e3,
  rb: 1e3,
  k: 1e3,
  jutaan: 1e6,
  juta: 1e6,
  jt: 1e6,
};

/** "200.000", "200rb", "1,5 juta"; a bare "200" means thousands: nothing here costs two hundred rupiah. */
function rupiah(figure: string, unit: string | undefined): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(figure);
  const value = grouped ? Number(figure.replace(/[.,]/g, "")) : Number(figure.replace(/,/g, "."));
  if (!Number.isFinite(value)) return Number.NaN;
  if (unit) return value * (worth[unit] ?? 1);
  return value < 1000 ? value * 1000 : value;
}

const budget = (minIdr: number, maxIdr: number): Budget | null =>
  Number.isNaN(minIdr) || Number.isNaN(maxIdr) || minIdr > maxIdr ? null : { minIdr, maxIdr };

export function budgetIn(text: string): Budget | null {
  const line = text.toLowerCase().slice(0, 1000).replace(/\s+/g, " ");
  const range = between.exec(line);
  // "2 sampai 3" are days or pieces; money says so by its unit or its size.
  if (range?.[1] && range[3] && (range[4] || range[3].length >= 5)) {
    const unit = range[2] ?? (range[1].length < 4 ? range[4] : undefined);
    return budget(rupiah(range[1], unit), rupiah(range[3], range[4]));
  }
  const top = below.exec(line) ?? thatCosts.exec(line);
  if (top?.[1] && (top[2] || top[1].length >= 3)) return budget(0, rupiah(top[1], top[2]));
  const bottom = above.exec(line);
  if (bottom?.[1] && (bottom[2] || bottom[1].length >= 3)) {
    return budget(rupiah(bottom[1], bottom[2]), Number.POSITIVE_INFINITY);
  }
  const near = around.exec(line);
  if (near?.[1] && near[2]) {
    const from = rupiah(near[1], near[2]);
    const step = 10 ** Math.floor(Math.log10(Math.max(from, 1)));
    return budget(from, from + step - 1);
  }
  return null;
}
