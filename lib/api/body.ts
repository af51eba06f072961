import { AppError, invalid } from "#lib/errors.ts";
import { atHand } from "./at-hand.ts";

export const maxJsonBytes = 1024 * 1024;

/**
 * The raw body, refused by its announced length before a byte is read. A chunked one that grows
 * too large is read to its end first: answering midway resets the connection and loses the answer.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) {
    throw new AppError("PAYLOAD_TOO_LARGE");
  }
  const whole = atHand(request);
  if (whole instanceof Uint8Array) {
    if (whole.byteLength > maxBytes) throw new AppError("PAYLOAD_TOO_LARGE");
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= maxBytes) chunks.push(chunk);
  }
  if (size > maxBytes) throw new AppError("PAYLOAD_TOO_LARGE");
  return Buffer.concat(chunks);
}

const wrongType = () =>
  new AppError("VALIDATION_ERROR", {
    id: "Content-Type harus application/json.",
    en: "Content-Type must be application/json.",
  });

/** A JSON body; an empty one needs no Content-Type and is `undefined`. */
export function parseJson(raw: Uint8Array, contentType: string | null): unknown {
  if (raw.byteLength === 0) return undefined;
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? "")) throw wrongType();
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw));
  } catch {
    throw new AppError("VALIDATION_ERROR", {
      id: "Isi permintaan bukan JSON yang benar.",
      en: "The request body is not valid JSON.",
    });
  }
  refuseUnstorable(value);
  return value;
}

/** Deeper than anything WhatsApp has; PostgreSQL, and every walk over the value, ends somewhere. */
const maxDepth = 64;

/** What PostgreSQL cannot store is refused where it comes in, with its place named. */
export function refuseUnstorable(value: unknown, path = "", depth = 0): void {
  if (typeof value === "string") {
    if (value.includes("\0")) {
      throw invalid(path, {
        id: "Teks tidak boleh memuat karakter U+0000.",
        en: "Text must not contain the character U+0000.",
      });
    }
    if (!value.isWellFormed()) {
      throw invalid(path, {
        id: "Teks memuat setengah karakter (surrogate tanpa pasangan).",
        en: "Text contains half a character (a lone surrogate).",
      });
    }
  } else if (typeof value === "object" && value !== null) {
    if (depth >= maxDepth) {
      throw invalid(path.split(".")[0] ?? "", {
        id: `Isi bertingkat lebih dari ${maxDepth} tingkat.`,
        en: `The content is nested more than ${maxDepth} levels deep.`,
      });
    }
    for (const [key, inner] of Object.entries(value)) {
      refuseUnstorable(key, path, depth);
      refuseUnstorable(inner, path ? `${path}.${key}` : key, depth + 1);
    }
  }
}
