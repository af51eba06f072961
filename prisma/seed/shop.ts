/** The demo shop. Its addresses end in .test, which belongs to nobody and never will. */
export const shop = { name: "Toko Batik Laras", timezone: "Asia/Jakarta" };

/** Documented, because the demo is only for looking around: nobody's customers are in it. */
export const password = "batik-laras-2026";

export const team = {
  laras: { name: "Bu Laras", email: "owner@batiklaras.test", role: "OWNER" },
  rina: { name: "Rina Puspitasari", email: "rina@batiklaras.test", role: "AGENT" },
  dimas: { name: "Dimas Aryo", email: "dimas@batiklaras.test", role: "AGENT" },
} as const;
export type Teammate = keyof typeof team;

const weekday = { open: "08:00", close: "20:00" };

export const botSettings = {
  greeting: "Halo Kak 👋 Matur nuwun sudah mampir ke Toko Batik Laras, Solo.",
  handoffWords: ["bu laras", "nego", "custom"],
  hours: {
    week: [weekday, weekday, weekday, weekday, weekday, weekday, { open: "09:00", close: "15:00" }],
    closedText: null,
  },
};

export const channels = {
  sandbox: { kind: "SANDBOX", name: "Sandbox" },
  cloud: {
    kind: "CLOUD",
    name: "WhatsApp Toko",
    phone: "6281129001975",
    externalId: "109876543210987",
    accountId: "210987654321098",
    /** Down from the first, and without a token: a demo must not call anybody. */
    state: "disconnected",
    stateReason:
      "example: Nomor contoh, tidak terhubung ke WhatsApp. Sambungkan nomor Anda sendiri di menu Kanal.",
  },
} as const;
export type ChannelName = keyof typeof channels;
