// Connection refused, reset, timed out; PostgreSQL's "shutting down" and "try again" families;
// Prisma's and pg's words for them.
const away =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[1235]|08\d{3}|53300|P1001|P1002|P1008|P1017|P2024|P2028|DatabaseNotReachable|Connection terminated|timeout exceeded when trying to connect|terminating connection|not queryable|Unable to start a transaction|Transaction already closed|the database system is/;
const collided = /40001|40P01|P2034|TransactionWriteConflict/;

/** The database is away, or was too busy to take the work: the same work may succeed later. */
export const isAway = (error: unknown): boolean => away.test(describe(error));

/** The same, or two transactions were in each other's way and this one was undone. */
export function isPassing(error: unknown): boolean {
  const text = describe(error);
  return away.test(text) || collided.test(text);
}

/** An error with its codes and causes in one line. */
export function describe(error: unknown, depth = 0): string {
  if (typeof error !== "object" || error === null || depth > 4) return String(error);
  const { code, message, kind, originalCode, cause, meta } = error as Record<string, unknown>;
  const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  const more = [cause, meta, inner]
    .filter((part) => typeof part === "object" && part !== null)
    .map((part) => describe(part, depth + 1));
  const parts = [code, kind, originalCode, message, ...more];
  return parts.filter((part) => part !== undefined).join(" ");
}
