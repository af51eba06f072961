// Connection refused, reset, timed out; PostgreSQL's "shutting down" family, and the one of a full
// disk, memory or connection table (53); Prisma's own for them.
const awayCode =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[1235]|08\w{3}|25P03|53\d{3}|P1001|P1002|P1008|P1017|P2024|P2028|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
const awayWords =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect|Query read timeout|terminating connection|not queryable|Unable to start a transaction|Transaction already closed|the database system is/;
/** Deadlock, serialization: two were in each other's way and one was undone. */
const collidedCode = /^(40001|40P01|P2034|TransactionWriteConflict)$/;

/** The database is away, or was too busy to take the work: the same work may succeed later. */
export const isAway = (error: unknown): boolean =>
  layersOf(error).some(
    ({ codes, message }) => codes.some((code) => awayCode.test(code)) || awayWords.test(message),
  );

/** The same, or two transactions collided: what was tried may simply be tried again. */
export const isPassing = (error: unknown): boolean =>
  isAway(error) ||
  layersOf(error).some(({ codes }) => codes.some((code) => collidedCode.test(code)));

type Layer = { codes: string[]; message: string };

/** An error and what caused it, each with its codes: they are never looked for in people's words. */
function layersOf(error: unknown, depth = 0): Layer[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, kind, originalCode, message, cause, meta } = error as Record<string, unknown>;
  const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  const codes = [code, kind, originalCode].filter((one) => typeof one === "string");
  const layer = { codes, message: typeof message === "string" ? message : "" };
  return [layer, ...[cause, meta, inner].flatMap((part) => layersOf(part, depth + 1))];
}
