import type { Content } from "#lib/messages/compose.ts";

const footer = { type: "FOOTER", text: "Toko Batik Laras · Laweyan, Solo" };

/** As Meta's own list would have them. */
export const templates = [
  {
    name: "pesanan_dikirim",
    category: "UTILITY",
    components: [
      { type: "HEADER", format: "TEXT", text: "Pesanan Anda berangkat" },
      {
        type: "BODY",
        text: "Halo Kak {{1}}, pesanan *{{2}}* sudah kami serahkan ke {{3}}. Perkiraan tiba {{4}}.",
        example: { body_text: [["Sari", "INV-2211", "J&T · JP8841209402", "Senin"]] },
      },
      footer,
      {
        type: "BUTTONS",
        buttons: [{ type: "URL", text: "Lacak paket", url: "https://batiklaras.test/lacak" }],
      },
    ],
  },
  {
    name: "pembayaran_menunggu",
    category: "UTILITY",
    components: [
      {
        type: "BODY",
        text: "Halo Kak {{1}}, pesanan *{{2}}* sebesar *Rp {{3}}* kami simpan sampai besok pukul 12.00 WIB. Kalau sudah transfer, abaikan pesan ini ya 🙏",
        example: { body_text: [["Sari", "INV-2211", "490.000"]] },
      },
      footer,
    ],
  },
  {
    name: "retur_diterima",
    category: "UTILITY",
    components: [
      {
        type: "BODY",
        text: "Halo Kak {{1}}, paket retur *{{2}}* sudah kami terima dan sedang dicek. Kabarnya paling lambat {{3}}.",
        example: { body_text: [["Sari", "RET-118", "besok sore"]] },
      },
      footer,
      { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Tanya status" }] },
    ],
  },
  {
    name: "koleksi_baru",
    category: "MARKETING",
    components: [
      {
        type: "BODY",
        text: "Sugeng enjang Kak {{1}} 🌿 Koleksi *{{2}}* sudah turun dari pawon batik kami. Pelanggan lama boleh pilih dulu sebelum kami pajang. Balas *STOP* kalau tidak mau dikabari lagi.",
        example: { body_text: [["Sari", "Truntum Indigo"]] },
      },
      footer,
    ],
  },
];

/** A template as it was sent: its text with the variables filled in, and what Graph was given. */
export function filled(id: string, name: string, params: string[]): Content {
  const parts: { type: string; text?: string }[] =
    templates.find((one) => one.name === name)?.components ?? [];
  const body = parts.find(({ type }) => type === "BODY")?.text;
  if (!body) throw new Error(`The demo shop has no template ${name}.`);
  const parameters = params.map((text) => ({ type: "text", text }));
  return {
    type: "template",
    text: body.replace(/\{\{(\d+)\}\}/g, (_, at) => params[Number(at) - 1] ?? ""),
    template: { id, name, language: "id", params, components: [{ type: "body", parameters }] },
  };
}
