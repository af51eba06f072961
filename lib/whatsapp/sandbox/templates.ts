import type { ProvidedTemplate } from "../provider.ts";

const approved = (
  name: string,
  category: "MARKETING" | "UTILITY" | "AUTHENTICATION",
  components: unknown[],
): ProvidedTemplate => ({
  providerId: `sandbox.${name}`,
  name,
  language: "id",
  category,
  status: "APPROVED",
  components,
});

/** What a shop might have had approved: one of each kind, to try without an account. */
export const sampleTemplates: ProvidedTemplate[] = [
  approved("pesanan_dikirim", "UTILITY", [
    { type: "BODY", text: "Halo {{nama}}, pesanan {{nomor}} sudah dikirim. Terima kasih!" },
  ]),
  approved("promo_akhir_pekan", "MARKETING", [
    { type: "HEADER", format: "IMAGE" },
    { type: "BODY", text: "Halo {{1}}, diskon {{2}} untuk semua batik akhir pekan ini." },
    { type: "FOOTER", text: "Balas STOP untuk berhenti." },
    { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Lihat produk" }] },
  ]),
  approved("kode_masuk", "AUTHENTICATION", [
    { type: "BODY", text: "{{1}} adalah kode verifikasi Anda." },
    {
      type: "BUTTONS",
      buttons: [{ type: "URL", text: "Salin kode", url: "https://toko.example/otp?code={{1}}" }],
    },
  ]),
];
