import { authenticate } from "#lib/auth/authenticate.ts";
import type { Caller } from "#lib/auth/caller.ts";
import { consume, tooMany } from "#lib/auth/limits.ts";
import { AppError } from "#lib/errors.ts";

export const addressOf = (request: Request): string =>
  request.headers.get("x-sapa-client-address") ?? "unknown";

export type Admitted = { caller: Caller; headers: Record<string, string> };

/** The first steps of every authenticated request: 401, then 429, then 403 for a foreign origin. */
export async function admit(request: Request): Promise<Admitted> {
  const caller = await authenticate(request, addressOf(request));
  const { points, key } = caller.rateLimit;
  const used = await consume(key, points, 60);
  const seconds = Math.max(1, Math.ceil(used.resetMs / 1_000));
  const headers: Record<string, string> = caller.viaKey
    ? {
        "RateLimit-Policy": `"default";q=${points};w=60`,
        RateLimit: `"default";r=${used.remaining};t=${seconds}`,
        "X-RateLimit-Limit": String(points),
        "X-RateLimit-Remaining": String(used.remaining),
        "X-RateLimit-Reset": String(Math.ceil((Date.now() + used.resetMs) / 1_000)),
      }
    : {};
  if (used.exceeded) throw tooMany(used.resetMs, headers);
  refuseForeignOrigin(request, caller);
  return { caller, headers };
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
