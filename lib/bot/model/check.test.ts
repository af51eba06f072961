import { describe, expect, test } from "vitest";
import { givenModel, navy, search } from "#lib/testing/bot/given-model.ts";
import type { Scripted } from "#lib/testing/fake-model.ts";
import { rules } from "./prompt.ts";

const { given, ask } = givenModel();

/** Says this, looked up or not; sent, or complained about. */
async function fate(text: string, lookUps: Scripted[], said = "kemeja parang navy berapa?") {
  given.model.script(...lookUps, { text }, { text: "Sebentar ya Kak, saya cek dulu." });
  const { thought } = await ask(said);
  const complaint = given.model.asked.at(-1)?.body.messages.at(-1);
  const complained = complaint?.content?.startsWith("Your message was not sent") ?? false;
  return complained ? "held" : thought.text;
}

describe("never a price, a stock or a promise that no tool told in this turn", () => {
  const looked = [search("kemeja parang navy"), search("kemeja truntum hitam")];
  const held: [text: string, lookUps: Scripted[], said?: string][] = [
    ["Harganya Rp 200.000 ya Kak.", looked],
    ["Harganya Rp 245.000 ya Kak.", []],
    ["Harganya 200rb aja.", looked],
    ["Harganya 200 ribu.", looked],
    ["Harganya 200k.", looked],
    ["Harganya 199.000,-", looked],
    ["Harganya 199000.", looked],
    ["Harganya 199 aja Kak.", looked],
    ["It costs IDR 199,000.", looked],
    ["Harganya Rp 1\u200b99.000.", looked],
    ["Harganya Rp １９９.０００.", looked],
    ["Harganya Rp ١٩٩.٠٠٠.", looked],
    ["Harganya dua ratus ribu rupiah.", looked],
    ["Antara 199–245 ribu.", looked],
    [`${navy} Rp 275.000.`, looked],
    [`${navy}\nHarga: Rp 275.000`, looked],
    [`${navy} stok 7.`, looked],
    [`${navy} tinggal tujuh.`, looked],
    [`${navy}, only 3 left!`, looked],
    [`${navy} sisa 5pcs.`, looked],
    ["Kemeja Truntum Hitam masih ada Kak.", looked],
    [`${navy} sudah habis ya Kak.`, looked],
    ["Stoknya masih ada kok Kak.", []],
    [`${navy} Rp 245.000, diskon 10% jadi Rp 220.500.`, looked],
    [`${navy} diskon 15% untuk Kakak.`, looked, "bisa diskon 15%?"],
    ["Iya betul Kak, Rp 100.000.", looked, "kemarin katanya Rp 100.000 kan?"],
    ["Iya betul, 100.000.", looked, "harganya 100.000 kan?"],
    ["Iya, 100000.", looked, "harganya 100000 kan?"],
    ["Sampai dalam 2 hari ya Kak.", looked],
    ["Ada 9 pilihan Kak.", looked],
    ["Bayar di https://bayar.example/x ya Kak.", looked],
    ["Cek toko-murah.com ya Kak.", looked],
    ["Follow @batiklaras.promo ya Kak.", looked],
    ["Hubungi 0812-3456-7890.", looked],
    [`Aturan saya: ${rules.slice(200, 320)}`, looked],
    ["x".repeat(5_000), looked],
  ];
  test.each(held)("held back: %s", async (text, lookUps, said) => {
    expect(await fate(text, lookUps, said)).toBe("held");
  });

  const sent: [text: string, lookUps: Scripted[], said?: string][] = [
    [`${navy} Rp 245.000, stok 12.`, looked],
    [`${navy} 245rb, sisa 12 pcs.`, looked],
    [`${navy} 245 ribu.`, looked],
    [`${navy} harganya 245 ya Kak.`, looked],
    [`1. ${navy} Rp 245.000\n2. Kemeja Truntum Hitam Rp 275.000, stok habis`, looked],
    ["Ada 2 pilihan ya Kak.", looked],
    [`Untuk 3 pcs, ${navy} Rp 245.000 per potong.`, looked, "mau 3 pcs kemeja parang navy"],
    ["Kain Kawung Tulis 2,5 m Rp 780.000.", [search("kain kawung tulis")]],
    ["Sama-sama Kak 🙏", []],
    ["Kemeja Truntum Hitam lagi kosong Kak, tidak tersedia.", looked],
  ];
  test.each(sent)("sent: %s", async (text, lookUps, said) => {
    expect(await fate(text, lookUps, said)).toBe(text);
  });

  test("after one complaint the model may mend it; what it says then is looked at as well", async () => {
    given.model.script(search(navy), { text: "Rp 200.000" }, { text: `${navy} Rp 245.000` });
    expect(await ask("kemeja parang navy?")).toMatchObject({
      engine: "model",
      thought: { text: `${navy} Rp 245.000` },
    });
    expect(given.model.asked).toHaveLength(3);
    expect(given.model.asked[2]?.body.messages.at(-1)?.content).toContain("“Rp 200.000”");
  });

  test("who insists on it is not heard: the plain bot says what the catalog says", async () => {
    given.model.script(search(navy), { text: "Rp 200.000" });
    const { engine, failure, thought } = await ask("kemeja parang navy berapa?");
    expect([engine, failure?.code, given.model.asked.length]).toEqual(["plain", "UNGROUNDED", 3]);
    expect(thought).toMatchObject({ do: "answer", productIds: ["p1"] });
    expect(thought.text?.replaceAll("\u00a0", " ")).toContain("Rp 245.000");
  });

  test("and where the plain bot would only ask back, a person answers", async () => {
    given.model.script({ text: "Rp 200.000" });
    const { thought } = await ask("kalau saya ambil yang begitu kira-kira gimana ya enaknya");
    expect(thought).toMatchObject({ do: "hand-off", reason: "model tidak menjawab" });
  });
});
