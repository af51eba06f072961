/** The one error class. Its code decides the HTTP status; its sentence says what to do. */

export const statusOf = {
  VALIDATION_ERROR: 400,
  UNAUTHORIZED: 401,
  INSUFFICIENT_CREDITS: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  WINDOW_CLOSED: 409,
  IDEMPOTENCY_IN_PROGRESS: 409,
  PAYLOAD_TOO_LARGE: 413,
  IDEMPOTENCY_KEY_REUSED: 422,
  CHANNEL_UNSUPPORTED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;
export type Locale = "id" | "en";
/** The same sentence in both languages. */
export type Sentence = Record<Locale, string>;
/** One wrong field, by its path in the body or query. */
export type ErrorDetail = { path: string; message: Sentence };

const defaults: Record<ErrorCode, Sentence> = {
  VALIDATION_ERROR: { id: "Permintaan tidak valid.", en: "The request is not valid." },
  UNAUTHORIZED: {
    id: "Kredensial tidak ada, tidak dikenal, atau sudah tidak berlaku.",
    en: "The credential is missing, unknown or no longer valid.",
  },
  INSUFFICIENT_CREDITS: { id: "Kredit tidak cukup.", en: "Not enough credits." },
  FORBIDDEN: {
    id: "Kredensial ini tidak boleh melakukannya.",
    en: "This credential may not do that.",
  },
  NOT_FOUND: { id: "Tidak ditemukan.", en: "Not found." },
  METHOD_NOT_ALLOWED: {
    id: "Metode ini tidak tersedia di alamat ini.",
    en: "This method is not available at this address.",
  },
  CONFLICT: { id: "Keadaan saat ini tidak mengizinkannya.", en: "The current state forbids this." },
  WINDOW_CLOSED: {
    id: "Jendela 24 jam sudah tutup. Kirim template untuk membuka percakapan lagi.",
    en: "The 24-hour window is closed. Send a template to reopen the conversation.",
  },
  IDEMPOTENCY_IN_PROGRESS: {
    id: "Permintaan pertama dengan Idempotency-Key ini masih berjalan.",
    en: "The first request with this Idempotency-Key is still running.",
  },
  PAYLOAD_TOO_LARGE: { id: "Isi permintaan terlalu besar.", en: "The request body is too large." },
  IDEMPOTENCY_KEY_REUSED: {
    id: "Idempotency-Key ini sudah dipakai untuk permintaan lain.",
    en: "This Idempotency-Key was used for a different request.",
  },
  CHANNEL_UNSUPPORTED: {
    id: "Kanal ini tidak dapat melakukannya.",
    en: "This channel cannot do that.",
  },
  RATE_LIMITED: { id: "Terlalu banyak permintaan.", en: "Too many requests." },
  INTERNAL: { id: "Terjadi kesalahan di server.", en: "Something went wrong on the server." },
  UNAVAILABLE: {
    id: "Layanan sedang tidak tersedia. Coba lagi sebentar lagi.",
    en: "The service is unavailable right now. Try again shortly.",
  },
};

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly sentence: Sentence;
  readonly details: ErrorDetail[] | undefined;
  readonly headers: Record<string, string>;

  constructor(
    code: ErrorCode,
    sentence: Sentence = defaults[code],
    more: { details?: ErrorDetail[]; headers?: Record<string, string> } = {},
  ) {
    super(sentence.en);
    this.name = "AppError";
    this.code = code;
    this.sentence = sentence;
    this.details = more.details;
    this.headers = more.headers ?? {};
  }
}

/** A stranger's object and a missing one are the same to the caller. */
export const notFound = () => new AppError("NOT_FOUND");

/** A single wrong field. */
export const invalid = (path: string, message: Sentence) =>
  new AppError("VALIDATION_ERROR", message, { details: [{ path, message }] });
