import type { Sentence } from "#lib/errors.ts";
import type { ModelError, ModelErrorCode } from "../schema.ts";

const sentences: Record<ModelErrorCode, Sentence> = {
  BLOCKED: {
    id: "Alamat model ini tidak boleh dihubungi dari server ini.",
    en: "This server may not call the model's address.",
  },
  UNREACHABLE: {
    id: "Alamat model tidak dapat dihubungi.",
    en: "The model's address cannot be reached.",
  },
  TIMEOUT: { id: "Model terlalu lama menjawab.", en: "The model took too long to answer." },
  UNAUTHORIZED: {
    id: "Kunci API model ditolak. Periksa kuncinya.",
    en: "The model's API key was refused. Check the key.",
  },
  NOT_FOUND: {
    id: "Alamat atau nama model tidak dikenal di sana. Periksa keduanya.",
    en: "The address or the model's name is unknown there. Check both.",
  },
  REJECTED: {
    id: "Permintaan ditolak oleh penyedia model.",
    en: "The model's provider refused the request.",
  },
  RATE_LIMITED: {
    id: "Batas pemakaian di penyedia model tercapai.",
    en: "The limit at the model's provider is reached.",
  },
  FAILED: {
    id: "Penyedia model sedang bermasalah.",
    en: "The model's provider is having trouble.",
  },
  GARBAGE: {
    id: "Jawaban model tidak dapat dibaca.",
    en: "The model's answer could not be read.",
  },
  UNGROUNDED: {
    id: "Model menyebut angka yang tidak ada di katalog atau jawaban toko.",
    en: "The model named figures that are neither in the catalog nor in the shop's answers.",
  },
};

/** Why the model gave no answer that may be sent. `detail` is what its provider said of it. */
export class ModelFailure extends Error {
  override name = "ModelFailure";
  readonly code: ModelErrorCode;
  readonly detail: string | null;

  constructor(code: ModelErrorCode, detail: string | null = null) {
    super(detail ? `${sentences[code].en} ${detail}` : sentences[code].en);
    this.code = code;
    this.detail = detail;
  }
}

export const presentFailure = (code: ModelErrorCode, detail: string | null): ModelError => ({
  code,
  message: sentences[code],
  detail,
});
