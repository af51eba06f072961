import { ago, api, bot, type Chat, day, them } from "../script.ts";

/** Nobody of the team had to look at these. */
export const withBot: Chat[] = [
  {
    name: null,
    phone: "6285722149087",
    channel: "cloud",
    unread: { laras: 3, rina: 3, dimas: 3 },
    lines: [
      ago(9),
      them("halo min"),
      bot,
      them("kemeja kawung soga ukuran M masih ada?"),
      them("sama bisa bayar qris?"),
      bot,
    ],
  },
  {
    name: "Yoga Saputra",
    phone: "6281548890217",
    channel: "sandbox",
    unread: { laras: 2, dimas: 2 },
    lines: [
      ago(75),
      them("toko buka sampe jam brp ya"),
      bot,
      them("alamatnya dmn kak"),
      bot,
      them("sip makasih"),
      bot,
    ],
  },
  {
    name: "Intan Permata",
    phone: "6281229017765",
    photo: "cat",
    channel: "sandbox",
    unread: { laras: 4, rina: 2, dimas: 4 },
    lines: [
      ago(15),
      them("kak budget 200rb ada apa aja?"),
      bot,
      them("nomor 1"),
      bot,
      them("rok luriknya msh ada?"),
      bot,
      them("cara cucinya gimana kak?"),
      bot,
    ],
  },
  {
    name: "Wahyu Hidayat",
    phone: "6281217789034",
    channel: "cloud",
    unread: { laras: 1, rina: 1, dimas: 1 },
    lines: [
      day(1, "21.50"),
      them("min sajadah batik ada ga"),
      bot,
      ago(110),
      them("kain truntum ada?"),
      bot,
    ],
  },
  {
    name: "Aisyah Rahman",
    phone: "60123456789",
    channel: "cloud",
    labels: ["Ongkir"],
    unread: { laras: 2 },
    lines: [
      ago(400),
      them("hi! do you ship to Malaysia?"),
      bot,
      them("how much is the mega mendung outer?"),
      bot,
    ],
  },
  {
    name: "Kevin Tanjaya",
    phone: "628119087755",
    channel: "cloud",
    lines: [
      day(2, "10.00"),
      api(null, {
        template: { name: "koleksi_baru", params: ["Kevin", "Truntum Indigo"] },
        status: "READ",
      }),
    ],
  },
  {
    name: "Tono Sugiarto",
    phone: "6281390012288",
    channel: "cloud",
    lines: [
      day(12, "10.00"),
      api(null, { template: { name: "koleksi_baru", params: ["Tono", "Ceplok Maroon"] } }),
      them("STOP"),
      bot,
      day(2, "10.01"),
      api(null, {
        template: { name: "koleksi_baru", params: ["Tono", "Truntum Indigo"] },
        status: "FAILED",
        error: { code: "131050", message: "User has stopped marketing messages" },
      }),
    ],
  },
];
