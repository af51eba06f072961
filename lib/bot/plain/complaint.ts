import { lineOf } from "./words.ts";

/** Never said by a happy customer. */
const plain =
  / (komplain|kecewa|mengecewakan|penipu|penipuan|nipu|tipu|menipu|tertipu|ketipu|ditipu|scam|scammer|fraud|bohong|salah kirim|kirim salah|salah barang|barang salah|salah warna|salah ukuran|tidak sesuai|beda sama foto|uang kembali|(?:balikin|kembalikan|kembaliin) (?:uang|duit)|kapok|lapor polisi|zonk|tidak dibalas|belum (?:sampai|datang|diterima)|tidak (?:sampai|datang)|anjing|bangsat|goblok|tolol|bajingan|brengsek|fuck|fucking|shit|bullshit|disappointed|disappointing|terrible|wrong (?:item|size|color|colour|order|product)|money back|not as described|(?:never|not|hasnt|havent) (?:yet )?(?:arrived|received)|angry) /;

/** Said when it happened, and by those who ask before they buy whether it might. */
const perhaps =
  / (luntur|rusak|sobek|robek|cacat|bolong|pecah|bocor|basi|busuk|iritasi|gatal|breakout|alergi|keracunan|susut|menyusut|pudar|refund|broken|damaged|defective|torn|faded|fading|fade|fades|shrunk|shrank|ripped|leaking) /;

const supposed =
  /(?: (?:kalau|jika|misal|misalnya|apabila|bila|apa|bisa|boleh|gampang|mudah|takut|khawatir|anti|garansi|tahan|bakal|bakalan|akan|pernah|if|does|do|will|would|can|could|is it|policy|easily|cara|berapa lama) )/;
const denied =
  / (?:tidak|bukan|jangan|belum pernah|anti|no|not|never|isnt|wont|doesnt) (?:[^ ]+ )?$/;
const asked =
  /^(?:(?:atau )?tidak |not )(?:(?:kak|iya|sih|min|kan|gan|sis|bang|mas|mbak|bu|pak) )*$/;

const fury = /[😡🤬😠👿💢]/u;

/** The word that shows the customer is unhappy, or null. Looks at one clause. */
export function complaintIn(
  words: string[],
  isInCatalog: (word: string) => boolean,
): string | null {
  const line = lineOf(words);
  const sure = plain.exec(line);
  if (sure && !denied.test(line.slice(0, sure.index + 1))) return sure[1] ?? null;
  const maybe = perhaps.exec(line);
  const word = maybe?.[1];
  if (!maybe || !word || isInCatalog(word)) return null;
  const before = line.slice(0, maybe.index + 1);
  const after = line.slice(maybe.index + word.length + 2);
  if (supposed.test(before) || denied.test(before) || asked.test(after)) return null;
  return word;
}

export const furyIn = (text: string): string | null => fury.exec(text)?.[0] ?? null;
