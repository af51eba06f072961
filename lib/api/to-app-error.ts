import { isPassing } from "#lib/db/passing.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";

/** The one mapper. What we didn't foresee becomes a plain 500 and a full line in the log. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (isPassing(error)) {
    log.warn({ requestId, err: String(error).slice(0, 300) }, "a dependency is down");
    return new AppError("UNAVAILABLE", undefined, { headers: { "Retry-After": "5" } });
  }
  log.error({ requestId, err: error }, "unexpected error");
  return new AppError("INTERNAL");
}
