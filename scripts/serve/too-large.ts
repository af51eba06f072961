import type { IncomingMessage } from "node:http";
import { AppError, type Locale } from "#lib/errors.ts";

/** The refusal of a body that is too large, in the envelope of the surface it was sent to. */
export function tooLarge(request: IncomingMessage, requestId: string): Record<string, unknown> {
  const { code, sentence } = new AppError("PAYLOAD_TOO_LARGE");
  const locale: Locale = /^\s*en/i.test(request.headers["accept-language"] ?? "") ? "en" : "id";
  const message = sentence[locale];
  return request.url?.startsWith("/api/v1/")
    ? { ok: false, error: { code, message, requestId } }
    : { status: false, message, code };
}
