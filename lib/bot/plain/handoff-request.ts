import { addressWords } from "./common-words.ts";
import { lineOf, spellOut, tokens } from "./words.ts";

const staff =
  "admin|cs|customer service|customer care|costumer service|customer support|operator|petugas|staf|staff|pegawai|karyawan|agent|owner|pemilik toko";
const people = "orang|manusia|human|person|somebody|someone|anybody|anyone|people";
const known = new Set(`${staff}|${people}`.split("|"));

const staffOnly = new Set(`${staff}|customer|costumer|service|care|support|agen`.split(/[|]/));
const peopleOnly = new Set(people.split("|"));

/** What may stand around "admin" when nothing else is asked. */
const around = new Set(
  (
    "tolong dong deh saja please pls plis mau minta langsung sama dengan ke dari bisa boleh saya aku i want " +
    "need a an the to real asli beneran sungguhan live mana ada online oi woi hei sih nih lagi juga dulu " +
    "iya oke kok bukan bot robot now sekarang cepat help is any there me get my can in here dimana standby aktif"
  ).split(" "),
);
const greetings = new Set(
  "halo assalamualaikum selamat pagi siang sore malam permisi p good morning afternoon evening".split(
    " ",
  ),
);

const talk =
  "bicara|ngobrol|ngomong|chat|chatting|chatan|hubungi|menghubungi|hubungkan|dihubungkan|kontak|panggil|panggilkan|panggilin|sambung|sambungkan|sambungin|disambungkan|disambungin|alihkan|dialihkan|oper|tanya|nanya|telepon|telpon|telp|connect|talk|talking|speak|call|contact|reach|transfer me|dibantu|bantu|dilayani|dijawab|dibalas";
const want = "minta|butuh|perlu|mau|need|want|get me|langsung";
const anyFew = "(?: [^ ]+){0,4}?";

const requests = [
  new RegExp(` (?:${talk}|${want})${anyFew} (${staff}) | (?:${talk})${anyFew} (agen) `),
  // A person is asked for "with" or "to": "buat 3 orang" and "orang tua" ask for no one.
  new RegExp(
    ` (?:${talk})${anyFew} (?:sama|dengan|ke|oleh|langsung|to|with|a|an|real|live|the|actual|asli) (${people})(?! (?:tua|dewasa|gemuk|gendut|besar|kecil|kurus|tinggi|pendek|hamil|rumah) )`,
  ),
  /** "a shirt for a person" wants a shirt. */
  / (?:need|want|get me)(?: a| an| to)?(?: real| actual| live)? (human|person|someone) /,
  / (?:mana|dimana|ada) (admin|cs|operator) | (admin|cs|operator) (?:mana|dimana) /,
  / (orang|manusia) (?:asli|beneran|sungguhan) | (?:real|actual|live) (human|person|agent) /,
];
const notABot =
  / (?:bukan|jangan|tidak mau|gamau|ogah|males|malas|capek|stop|not|dont want)(?: [^ ]+){0,3} (?:bot|robot|mesin) /;
/** "Is this a real person?" wants to know, not to be put through. */
const wondering =
  / (?:is this|are you|am i (?:talking|chatting) (?:to|with)|ini|kamu|apakah)(?: (?:sama|dengan|a|an|real|beneran|ini|kamu))* (?:human|person|orang|manusia|bot|robot|mesin) /;
const weaklyNamed = / (admin|cs|customer service|operator|agent) /;

/** "asked": wants a person. "named": says "admin", perhaps only as an address. */
export type PersonWanted = { how: "asked" | "named"; reason: string };

function reasonFor(word: string): string {
  if (peopleOnly.has(word)) return "minta bicara dengan orang";
  return word === "cs" ? "minta CS" : `minta ${word}`;
}

function alone(words: string[]): PersonWanted | null {
  const left = words.filter((word) => !addressWords.has(word) && !around.has(word));
  const rest = left.filter((word) => !greetings.has(word));
  const named = rest.find((word) => staffOnly.has(word) || peopleOnly.has(word));
  if (!named || !rest.every((word) => staffOnly.has(word) || peopleOnly.has(word))) return null;
  const service = /^(?:customer|costumer|service|care|support)$/.test(named);
  const who = service ? rest.join(" ") : named;
  const greetedOnly =
    rest.length < left.length && words.every((word) => greetings.has(word) || staffOnly.has(word));
  return { how: greetedOnly ? "named" : "asked", reason: reasonFor(who) };
}

/** The shop's own words hand off wherever they stand; ours only when a person is really wanted. */
function ownWord(line: string, handoffWords: string[]): string | null {
  for (const own of handoffWords) {
    const words = tokens(own).map(spellOut);
    if (words.length === 0 || known.has(words.join(" "))) continue;
    if (line.includes(lineOf(words))) return own.trim();
  }
  return null;
}

/** "kemeja parang brp? admin dong": a clause of its own, with more than a name to call. */
const asidePlea = (words: string[]) => {
  const plea = words.length > 1 ? alone(words) : null;
  const pleads = words.some(
    (word) => around.has(word) && !["oke", "iya", "oi", "woi"].includes(word),
  );
  return plea?.how === "asked" && pleads ? plea : null;
};

/** Looks at one bubble: people write "halo, admin" in one go. */
export function personWanted(clauses: string[][], handoffWords: string[]): PersonWanted | null {
  const words = clauses.flat();
  const line = lineOf(words);
  const own = ownWord(line, handoffWords);
  if (own) return { how: "asked", reason: `menyebut “${own}”` };
  const only = alone(words);
  if (only) return only;
  const plea = clauses.map(asidePlea).find(Boolean);
  if (plea) return plea;
  if (wondering.test(line)) return null;
  for (const request of requests) {
    const match = request.exec(line);
    const word = match?.slice(1).find(Boolean);
    if (word) return { how: "asked", reason: reasonFor(word) };
  }
  if (notABot.test(line)) return { how: "asked", reason: "minta orang, bukan bot" };
  const weak = weaklyNamed.exec(line)?.[1];
  return weak ? { how: "named", reason: reasonFor(weak) } : null;
}
