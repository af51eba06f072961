import { type AppError, type Locale, statusOf } from "#lib/errors.ts";
import { keepAtHand } from "./at-hand.ts";

/** How a surface says yes and no. `/api/v1` and the device API differ in nothing else. */
export type Surface = {
  success(data: unknown): unknown;
  failure(error: AppError, locale: Locale, requestId: string): unknown;
};

const detailsOf = (error: AppError, locale: Locale) =>
  error.details?.map(({ path, message }) => ({ path, message: message[locale] }));

export const v1: Surface = {
  success: (data) => ({ ok: true, data }),
  failure: (error, locale, requestId) => ({
    ok: false,
    error: {
      code: error.code,
      message: error.sentence[locale],
      ...(error.details && { details: detailsOf(error, locale) }),
      requestId,
    },
  }),
};

const done = { id: "Berhasil.", en: "Done." };

export const device = (locale: Locale): Surface => ({
  success: (data) => ({ status: true, message: done[locale], data }),
  failure: (error, asked) => ({
    status: false,
    message: error.sentence[asked],
    code: error.code,
    ...(error.details && { errors: detailsOf(error, asked) }),
  }),
});

/** Indonesian unless English is preferred. Codes never change with the language. */
export function localeOf(request: Request): Locale {
  const first = request.headers.get("accept-language")?.split(",")[0]?.trim().toLowerCase();
  return first?.startsWith("en") ? "en" : "id";
}

export const statusOfError = (error: AppError): number => statusOf[error.code];

export function json(status: number, body: unknown, headers: Record<string, string>): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = new Response(text, {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
  return keepAtHand(response, text);
}
