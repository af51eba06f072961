import type { RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#lib/errors.ts";
import { counterOf } from "./counters.ts";

export type Used = { limit: number; remaining: number; resetMs: number; exceeded: boolean };

/** One count for all nodes. `points` per `seconds`, under `key`. */
export async function consume(key: string, points: number, seconds: number): Promise<Used> {
  try {
    return used(await counterOf(points, seconds).consume(key), points, false);
  } catch (refusal) {
    // The library throws its result when the points are spent, and an Error when the store fails.
    if (refusal instanceof Error) throw refusal;
    return used(refusal as RateLimiterRes, points, true);
  }
}

const used = (result: RateLimiterRes, limit: number, exceeded: boolean): Used => ({
  limit,
  remaining: result.remainingPoints,
  resetMs: result.msBeforeNext,
  exceeded,
});

export const tooMany = (resetMs: number) => {
  const seconds = Math.max(1, Math.ceil(resetMs / 1_000));
  return new AppError(
    "RATE_LIMITED",
    {
      id: `Terlalu banyak permintaan. Coba lagi dalam ${seconds} detik.`,
      en: `Too many requests. Try again in ${seconds} seconds.`,
    },
    { headers: { "Retry-After": String(seconds) } },
  );
};
