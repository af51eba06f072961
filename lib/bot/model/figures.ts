/** A figure in a text, and what it seems to speak of. */
export type Figure = {
  value: number;
  kind: "money" | "price" | "share" | "stock" | "count" | "choice" | "number";
  said: string;
  at: number;
};

const thousand = { ribuan: 1e3, ribu: 1e3, rban: 1e3, rbu: 1e3, rb: 1e3, k: 1e3, thousand: 1e3 };
const million = { jutaan: 1e6, juta: 1e6, jt: 1e6, mio: 1e6, million: 1e6 };
const billion = { miliar: 1e9, milyar: 1e9, billion: 1e9 };
const worth: Record<string, number> = { ...thousand, ...million, ...billion, rupiah: 1 };
const shares = new Set(["%", "persen", "percent"]);

const units = [...Object.keys(worth), "persen", "percent"].join("|");
const token = new RegExp(
  String.raw`(?<sign>(?:rp|idr)\.?\s*)?(?<figure>\d+(?:[.,:]\d+)*)(?<dash>,-)?(?:\s*(?<unit>%|(?:${units})(?!\p{L})))?`,
  "giu",
);
/** "245–275 ribu": the first is in thousands as well. */
const until = /^\s*(?:-|–|—|s\/d|sampai|sampe|hingga|to)\s*$/iu;
const grouped = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?$/;

const inStock =
  "stok|stock|sisa|tersisa|tinggal|ready|tersedia|persediaan|left|remaining|available|masih ada|only";
const stockBefore = new RegExp(String.raw`(?:${inStock})\p{L}*[^\d\n.!?]{0,24}$`, "iu");
const pieces =
  "pcs|pc|potong|buah|biji|lembar|helai|unit|pasang|set|kodi|lusin|pieces?|items?|pairs?";
const stockAfter = new RegExp(
  String.raw`^\s*(?:${pieces})?\s*(?:lagi\s+)?(?:stok|stock|left|in stock|available|tersisa|tersedia|ready|remaining)`,
  "iu",
);
const countAfter = new RegExp(String.raw`^\s*(?:${pieces})(?!\p{L})`, "iu");
const choiceAfter =
  /^\s*(?:pilihan|produk|model|motif|varian|macam|jenis|options?|choices?|products?|kinds?)(?!\p{L})/iu;
/** "harganya 245 aja": in thousands, as everybody says it. */
const priceBefore =
  /(?:(?:harga|price|biaya|ongkir|total|bayar|cost)\p{L}*[^\d\n.!?]{0,12}|(?:cuma|jadi|just)\s+)$/iu;
const listMarker = /(?:^|\n)[\s>*_-]*$/;

const words = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(" ");
const englishWords = "one two three four five six seven eight nine ten eleven".split(" ");
const small = new Map([...words, ...englishWords].map((word, at) => [word, (at % 11) + 1]));
const smallInStock = new RegExp(
  String.raw`(?:${inStock})\p{L}*\s+(?:(?:ada|cuma|hanya|just|only)\s+)?(${[...small.keys()].join("|")})(?!\p{L})`,
  "giu",
);

/** One way to write everything: full-width digits, key caps, invisible characters between them. */
export const clean = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}|\ufe0f|\u20e3/gu, "")
    .replace(/[^\S\n]/g, " ");

export function figuresIn(text: string): Figure[] {
  const found: (Figure & { unit: string; bare: boolean })[] = [];
  for (const match of text.matchAll(token)) {
    const { sign = "", figure = "", dash = "", unit = "" } = match.groups ?? {};
    const at = match.index;
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(at + match[0].length);
    const bare = sign === "" && unit === "";
    if (bare && /^\d{1,2}$/.test(figure) && /^[.)]\s/.test(after) && listMarker.test(before)) {
      continue;
    }
    const previous = found.at(-1);
    const between = previous && text.slice(previous.at + previous.said.length, at);
    if (previous?.bare && unit in worth && between && until.test(between)) {
      previous.value *= worth[unit.toLowerCase()] ?? 1;
      previous.kind = "money";
    }
    for (const value of valuesOf(figure)) {
      const kind = kindOf({ sign, figure, dash, unit: unit.toLowerCase(), value, before, after });
      const scaled = value * (worth[unit.toLowerCase()] ?? 1);
      found.push({ value: rounded(scaled), kind, said: match[0].trim(), at, unit, bare });
    }
  }
  const spelled = [...text.matchAll(smallInStock)].map(
    ([said, word = "", ...rest]): Figure => ({
      value: small.get(word.toLowerCase()) ?? 0,
      kind: "stock",
      said,
      at: Number(rest.at(-2)) || 0,
    }),
  );
  return [...found.map(({ value, kind, said, at }) => ({ value, kind, said, at })), ...spelled];
}

/** 1.1 million is not 1100000.0000000001. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** `245.000`, `2,5`, `17:30`; of a date its parts. */
function valuesOf(figure: string): number[] {
  if (grouped.test(figure)) {
    const whole = /[.,]\d{2}$/.test(figure) ? figure.slice(0, -3) : figure;
    return [Number(whole.replace(/\D/g, ""))];
  }
  const one = Number(figure.replace(/[,:]/, "."));
  return Number.isFinite(one) ? [one] : figure.split(/\D/).map(Number);
}

type Place = Record<"sign" | "figure" | "dash" | "unit" | "before" | "after", string> & {
  value: number;
};

function kindOf({ sign, figure, dash, unit, value, before, after }: Place): Figure["kind"] {
  if (shares.has(unit)) return "share";
  if (sign || dash || unit) return "money";
  if (grouped.test(figure) && value >= 1_000) return "money";
  // Nobody has a thousand pieces of anything; a year or a telephone number is looked for in texts.
  if (value >= 1_000) return "number";
  if (choiceAfter.test(after)) return "choice";
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (stockBefore.test(line) || stockAfter.test(after)) return "stock";
  if (countAfter.test(after)) return "count";
  return priceBefore.test(line) ? "price" : "number";
}

const inWords =
  /(?<!\d[.,]?\s?)(?<![\p{L}])(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|one|two|three|four|five|six|seven|eight|nine|ten|hundred|fifty|twenty|thirty|forty|sixty|seventy|eighty|ninety)[\s-]*)*(?:seratus|seribu|sejuta|ratusan|ratus|ribuan|ribu|jutaan|juta|rupiah|hundred|thousand|million)(?!\p{L})/giu;

/** Sums written out in words, which nobody can compare: "dua ratus ribu". */
export const sumsInWords = (text: string): string[] =>
  [...text.matchAll(inWords)].map(([said]) => said.trim());
