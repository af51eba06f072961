import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes components/emoji/data anew, from Unicode's own words. The packages weigh 200 MB and are
 * wanted once in a few years, so they are not among ours:
 *
 *   npm i --prefix /tmp/emoji emojibase-data cldr-annotations-full cldr-annotations-derived-full
 *   node scripts/emoji/write-data.ts /tmp/emoji/node_modules
 */
const from = process.argv[2] ?? "";
const read = (...path: string[]) => JSON.parse(readFileSync(join(from, ...path), "utf8"));

/** What phones and desktops of the last years all know. */
const newestVersion = 15;

type Base = {
  emoji: string;
  group?: number;
  order?: number;
  version: number;
  label: string;
  tags?: string[];
};
type Words = Record<string, { default?: string[]; tts?: string[] }>;

/** emojibase's groups, without its components. */
const groups = [0, 1, 3, 4, 5, 6, 7, 8, 9];
const categories = {
  id: [
    "Senyum dan perasaan",
    "Orang",
    "Hewan dan alam",
    "Makanan dan minuman",
    "Perjalanan",
    "Kegiatan",
    "Benda",
    "Simbol",
    "Bendera",
  ],
  en: [
    "Smileys and feelings",
    "People",
    "Animals and nature",
    "Food and drink",
    "Travel",
    "Activities",
    "Objects",
    "Symbols",
    "Flags",
  ],
};

/** What people really type, and Unicode does not know. */
const spoken: Record<string, string> = {
  "😂": "ngakak wkwk lucu",
  "🤣": "ngakak wkwk lucu guling",
  "😭": "nangis mewek",
  "😢": "nangis sedih",
  "🥺": "melas kasihan tolong",
  "🥹": "terharu",
  "😍": "suka cantik bagus",
  "🙏": "makasih terima kasih mohon maaf tolong permisi",
  "👍": "oke sip mantap jempol setuju",
  "👌": "oke sip pas",
  "💪": "semangat kuat",
  "🎉": "selamat asyik hore",
  "🥳": "selamat ultah hore",
  "❤️": "cinta sayang hati love",
  "🔥": "mantap keren laris",
  "📦": "paket kirim kiriman ekspedisi",
  "🚚": "kurir kirim antar ekspedisi",
  "🛵": "ojek kurir antar motor",
  "🛒": "belanja keranjang beli",
  "🛍️": "belanja beli",
  "💵": "uang duit bayar transfer",
  "💰": "uang duit bayar",
  "💳": "bayar kartu transfer",
  "🏷️": "harga diskon promo",
  "👕": "baju kaus",
  "👔": "kemeja baju",
  "👗": "gaun gamis baju",
  "🧵": "benang jahit",
  "🧣": "syal selendang",
  "🏪": "toko warung",
  "⏰": "jam waktu tunggu",
  "⏳": "tunggu sabar",
  "✅": "beres selesai sudah oke",
  "❌": "batal tidak salah",
  "⚠️": "awas hati-hati",
  "😅": "hehe maaf malu",
  "🤝": "deal sepakat setuju",
  "🙌": "hore syukur alhamdulillah",
};

const base = (read("emojibase-data", "en", "data.json") as Base[])
  .filter(({ group, version }) => groups.includes(group ?? -1) && version <= newestVersion)
  // Windows draws a country as two letters; ours is worth them.
  .filter(({ group, emoji }) => group !== 9 || emoji === "🇮🇩" || !/\p{RI}/u.test(emoji))
  .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

function wordsOf(locale: "id" | "en"): Words {
  const plain = read("cldr-annotations-full", "annotations", locale, "annotations.json");
  const derived = read(
    "cldr-annotations-derived-full",
    "annotationsDerived",
    locale,
    "annotations.json",
  );
  return { ...derived.annotationsDerived.annotations, ...plain.annotations.annotations };
}

const bare = (emoji: string) => emoji.replaceAll("\uFE0F", "");

for (const locale of ["id", "en"] as const) {
  const words = wordsOf(locale);
  const emojis = base.map(({ emoji, group, label, tags = [] }) => {
    const own = words[emoji] ?? words[bare(emoji)];
    const name = own?.tts?.[0] ?? label;
    const also = [
      ...(own?.default ?? tags),
      ...(locale === "id" ? [label, spoken[emoji] ?? ""] : tags),
    ];
    const rest = [...new Set(also.flatMap((one) => one.toLowerCase().split(/[\s|]+/)))]
      .filter((one) => one.length > 1 && !name.toLowerCase().includes(one))
      .join(" ");
    return [emoji, groups.indexOf(group ?? 0), name, rest];
  });
  const file = new URL(`../../components/emoji/data/${locale}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify({ categories: categories[locale], emojis })}\n`);
  console.log(`${locale}: ${emojis.length} emoji`);
}
