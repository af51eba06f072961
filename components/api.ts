import { tellSessionEnded } from "#components/frame/session-ended.ts";
import { hasUnsaved } from "#components/unsaved.ts";
import type { Answer, Call, Operation } from "#lib/api/client/call.ts";
import type { ErrorCode } from "#lib/errors.ts";

/** One wrong field, already in the reader's language. */
type ErrorDetail = { path: string; message: string };

/** What a call of our own API can end in, besides an answer. `OFFLINE`: no answer at all. */
export class ApiError extends Error {
  readonly code: ErrorCode | "OFFLINE";
  readonly details: ErrorDetail[];

  constructor(code: ErrorCode | "OFFLINE", message: string, details: ErrorDetail[] = []) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.details = details;
  }

  /** Worth trying again by ourselves: nothing was decided yet. */
  get passing(): boolean {
    return ["OFFLINE", "UNAVAILABLE", "RATE_LIMITED", "IDEMPOTENCY_IN_PROGRESS"].includes(
      this.code,
    );
  }
}

type Envelope<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ErrorCode; message: string; details?: ErrorDetail[] } };

type Loose = {
  path?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: object | FormData;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/**
 * The one way to `/api/v1`, with the browser's session: `api("GET /conversations/{id}", …)`. What
 * goes with an operation and what it answers is typed by the OpenAPI document.
 */
export async function api<O extends Operation>(
  operation: O,
  ...[call]: Record<never, never> extends Call<O> ? [Call<O>?] : [Call<O>]
): Promise<Answer<O>> {
  const given: Loose = call ?? {};
  const [method = "GET", template = ""] = operation.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(given.path?.[name] ?? ""),
  );
  const response = await fetch(
    `/api/v1${path}${queryString(given.query)}`,
    request(method, given),
  ).catch((error: unknown) => {
    if (given.signal?.aborted) throw error;
    throw new ApiError("OFFLINE", "");
  });
  return read(response.status, await response.json().catch(() => null));
}

/** What an answer says; a refusal is thrown. */
export function read<T>(status: number, body: unknown): T {
  const envelope = body as Envelope<T> | null;
  if (envelope?.ok) return envelope.data;
  if (status === 401) leaveForLogin();
  const error = envelope?.error;
  // A proxy between us that answers in HTML, for instance while the app restarts.
  if (!error) throw new ApiError(status < 500 ? "INTERNAL" : "UNAVAILABLE", "");
  throw new ApiError(error.code, error.message, error.details);
}

export const headersOf = (idempotencyKey?: string): Record<string, string> => ({
  Accept: "application/json",
  "Accept-Language": document.documentElement.lang,
  ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
});

function request(method: string, { body, idempotencyKey, signal }: Loose): RequestInit {
  const headers = headersOf(idempotencyKey);
  const form = body instanceof FormData;
  if (body && !form) headers["Content-Type"] = "application/json";
  return {
    method,
    headers,
    body: form ? body : body && JSON.stringify(body),
    credentials: "same-origin",
    signal: signal ?? null,
  };
}

function queryString(query: Loose["query"]): string {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  if (given.length === 0) return "";
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** What somebody is in the middle of; a page that goes to the login would take it along. */
const unsaved = "[role=dialog], [data-unsaved]";

function leaveForLogin() {
  if (hasUnsaved() || document.querySelector(unsaved)) return tellSessionEnded();
  const here = location.pathname + location.search;
  location.assign(`/login?next=${encodeURIComponent(here)}`);
}
