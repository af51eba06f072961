import type { ErrorCode, ErrorDetail } from "#lib/errors.ts";

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

type Call = {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** JSON, or a form with files. */
  body?: object | FormData;
  query?: Record<string, string | number | undefined>;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** The one way to `/api/v1`, with the browser's session. */
export async function api<T>(path: string, call: Call = {}): Promise<T> {
  const response = await fetch(`/api/v1${path}${queryString(call.query)}`, request(call)).catch(
    (error: unknown) => {
      if (call.signal?.aborted) throw error;
      throw new ApiError("OFFLINE", "");
    },
  );
  const envelope = (await response.json().catch(() => null)) as Envelope<T> | null;
  if (envelope?.ok) return envelope.data;
  if (response.status === 401) leaveForLogin();
  const error = envelope?.error;
  // A proxy between us that answers in HTML, for instance while the app restarts.
  if (!error) throw new ApiError(response.status < 500 ? "INTERNAL" : "UNAVAILABLE", "");
  throw new ApiError(error.code, error.message, error.details);
}

function request({ method, body, idempotencyKey, signal }: Call): RequestInit {
  const headers: Record<string, string> = {
    Accept: "application/json",
    "Accept-Language": document.documentElement.lang,
  };
  if (idempotencyKey) headers["Idempotency-Key"] = idempotencyKey;
  const form = body instanceof FormData;
  if (body && !form) headers["Content-Type"] = "application/json";
  return {
    method: method ?? (body ? "POST" : "GET"),
    headers,
    body: form ? body : body && JSON.stringify(body),
    credentials: "same-origin",
    signal: signal ?? null,
  };
}

function queryString(query: Call["query"]): string {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  if (given.length === 0) return "";
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function leaveForLogin() {
  const here = location.pathname + location.search;
  location.assign(`/login?next=${encodeURIComponent(here)}`);
}
