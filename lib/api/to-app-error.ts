import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";

// Connection refused, reset, timed out; PostgreSQL's "shutting down" family; Prisma's words for them.
const unavailable =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\d{3}|53300|P1001|P1002|P1008|P1017|P2024|P2028|DatabaseNotReachable|Connection terminated|timeout exceeded when trying to connect|terminating connection|not queryable|Unable to start a transaction|Transaction already closed|the database system is/;

/** The one mapper. What we didn't foresee becomes a plain 500 and a full line in the log. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  const text = describe(error);
  if (unavailable.test(text)) {
    log.warn({ requestId, err: text.slice(0, 300) }, "a dependency is down");
    return new AppError("UNAVAILABLE", undefined, { headers: { "Retry-After": "5" } });
  }
  log.error({ requestId, err: error }, "unexpected error");
  return new AppError("INTERNAL");
}

/** An error with its codes and causes in one line. */
function describe(error: unknown, depth = 0): string {
  if (typeof error !== "object" || error === null || depth > 4) return String(error);
  const { code, message, kind, cause, meta } = error as Record<string, unknown>;
  const more = [
    cause,
    meta,
    (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError,
  ]
    .filter((part) => typeof part === "object" && part !== null)
    .map((part) => describe(part, depth + 1));
  return [code, kind, message, ...more].filter((part) => part !== undefined).join(" ");
}
