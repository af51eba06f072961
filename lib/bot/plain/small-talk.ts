import { addressWords } from "./common-words.ts";
import { lineOf } from "./words.ts";

/** What a bubble says besides business. */
export type SmallTalk = "greeting" | "thanks" | "yes" | "no" | "fine" | "later" | "stop" | "nudge";

const setOf = (words: string) => new Set(words.split(" "));

const greeting = setOf(
  "halo assalamualaikum selamat pagi siang sore malam permisi punten misi p pp ping tes test salam good morning afternoon evening there waalaikumsalam wr wb warahmatullahi wabarakatuh alaikum assalamu",
);
const thanks = setOf("terimakasih terima kasih you so much a lot very appreciated nuwun");
const yes = setOf("iya mau boleh betul benar sure yup lanjut setuju deal yakin");
const no = setOf("tidak nope nah batal usah perlu bukan thanks jadi");
const fine = setOf(
  "oke siap sip baik baiklah noted oh gitu begitu mantap good great alright cool nice hehe haha wkwk wkwkwk hehehe hahaha bye dadah dah wassalam got it understood perfect paham ngerti mengerti sampai jumpa bagus keren okedeh amin aamiin",
);
const fillers = setOf(
  "dong deh ditunggu menunggu saja sih nih lah ya kok banget sekali atas infonya info bantuannya respon responnya semuanya for the help your info that is its i im ah oh kan to",
);
const later =
  / (?:lihat (?:lihat|dulu)|liat (?:liat|dulu)|pikir pikir|nanti (?:dulu|saja|saya|aku|kabari|dikabari|tak)|kabari lagi|gajian|sebentar|bentar|tunggu|besok saja|just looking|just browsing|think about it|let you know|wait) /;
/** They announce a question; the question comes next. */
const announcing =
  /^ (?:[^ ]+ ){0,3}(?:tanya|nanya|tanya tanya|nanya nanya|bertanya|bantu|dibantu|minta info|info|ask(?: you)?(?: something| a question)?|have a question|question|help(?: me)?)(?: [^ ]+){0,2} $/;
const mistaken = / (?:salah (?:chat|sambung|orang|nomor|ketik)|wrong (?:number|chat|person)) /;
const thatOne =
  /^ (?:(?:oke|iya|mau|siap|kak|ok|saya|aku|pilih|yang|i|want|the) )*(?:itu|ini|tadi|that|this)(?: (?:saja|deh|dong|one|iya|kak|ya|please))* $/;
const stop =
  /^ (?:(?:tolong|please|mohon|kak|min|halo) )*(?:(?:stop|berhenti|unsubscribe|unsub|setop)(?: (?:dong|kirim|kirimi|chat|chatting|pesan|promo|iklan|broadcast|wa|langganan|berlangganan|menghubungi|hubungi|saya|aku|lagi|sending|send|messaging|messages|message|texting|it|me|this|these|now|please|kak|min|iya))*|(?:jangan|dont|do not) (?:kirim|kirimi|chat|hubungi|wa|ganggu|send|message|text|contact|disturb)(?: (?:pesan|saya|aku|lagi|promo|terus|me|any|more|messages|again|anymore|iklan|iya|kak|min))*) $/;

const kinds: [SmallTalk, ReadonlySet<string>][] = [
  ["thanks", thanks],
  ["no", no],
  ["yes", yes],
  ["fine", fine],
  ["greeting", greeting],
];

/** A customer who wants to hear nothing more; the whole of what they say must be that. */
export const optsOut = (words: string[]) => stop.test(lineOf(words));

/** Looks at a clause that may hold nothing but politeness. */
export function smallTalkIn(words: string[], typed: string[]): SmallTalk | null {
  if (optsOut(words)) return "stop";
  const line = lineOf(words);
  // "no" is a number to most of our customers, and a refusal to those who write English.
  const meant = words.map((word, at) => (typed[at] === "no" ? "nope" : word));
  const greets = words.some((word) => greeting.has(word));
  const called = (word: string) =>
    addressWords.has(word) || (greets && (word === "admin" || word === "cs"));
  const left = meant.filter((word) => !called(word) && !fillers.has(word));
  if (left.length === 0) return words.length > 0 ? (words.includes("iya") ? "yes" : "nudge") : null;
  if (left.every((word) => greeting.has(word))) return "greeting";
  const all = new Set(kinds.flatMap(([, set]) => [...set]));
  if (left.every((word) => all.has(word))) {
    if (left.includes("terimakasih") || line.includes(" terima kasih ")) {
      return left[0] === "nope" ? "no" : "thanks";
    }
    for (const [kind, set] of kinds) {
      if (kind !== "thanks" && left.some((word) => set.has(word))) return kind;
    }
  }
  if (mistaken.test(line)) return "no";
  if (thatOne.test(line)) return "yes";
  if (later.test(line)) return "later";
  return announcing.test(line) && words.length <= 6 ? "nudge" : null;
}
