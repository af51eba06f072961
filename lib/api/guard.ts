import { authenticate } from "#lib/auth/authenticate.ts";
import type { Caller } from "#lib/auth/caller.ts";
import { consume, tooMany, type Used } from "#lib/auth/limits.ts";
import { AppError } from "#lib/errors.ts";
import { countRequest } from "#lib/usage/count-request.ts";
import type { Always } from "./respond.ts";

export const addressOf = (request: Request): string =>
  request.headers.get("x-sapa-client-address") ?? "unknown";

/** The first steps of every authenticated request: 401, then 429, then 403. */
export async function admit(request: Request, { headers }: Always): Promise<Caller> {
  const caller = await authenticate(request, addressOf(request));
  const { points, key } = caller.rateLimit;
  const used = await consume(key, points, 60);
  if (caller.viaKey) tellLimit(headers, used);
  if (used.exceeded) throw tooMany(used.resetMs);
  if (caller.forbidden) throw caller.forbidden;
  refuseForeignOrigin(request, caller);
  if (caller.viaKey) countRequest(caller.tenantId, caller.actor.id);
  return caller;
}

/** The fields of the IETF draft, and the ones that older clients know. */
function tellLimit(headers: Headers, { limit, remaining, resetMs }: Used): void {
  const seconds = Math.max(1, Math.ceil(resetMs / 1_000));
  headers.set("RateLimit-Policy", `"default";q=${limit};w=60`);
  headers.set("RateLimit", `"default";r=${remaining};t=${seconds}`);
  headers.set("X-RateLimit-Limit", String(limit));
  headers.set("X-RateLimit-Remaining", String(remaining));
  headers.set("X-RateLimit-Reset", String(Math.ceil((Date.now() + resetMs) / 1_000)));
}

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/** A browser's cookie travels with requests that other sites make; those may change nothing. */
function refuseForeignOrigin(request: Request, caller: Caller): void {
  if (!caller.session?.cookie || safe.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") throw foreign();
  const origin = request.headers.get("origin");
  if (origin === null) return;
  let host: string;
  try {
    host = new URL(origin).host;
  } catch {
    throw foreign();
  }
  const own = [
    request.headers.get("host"),
    process.env.APP_URL && new URL(process.env.APP_URL).host,
  ];
  if (!own.includes(host)) throw foreign();
}

const foreign = () =>
  new AppError("FORBIDDEN", {
    id: "Permintaan dari situs lain ditolak.",
    en: "A request from another site was refused.",
  });
