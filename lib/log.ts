import { pino } from "pino";

/** One JSON line per event. Secrets never get here: log ids and codes, not bodies. */
export const log = pino({
  level: process.env.NODE_ENV === "test" ? "silent" : (process.env.LOG_LEVEL ?? "info"),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});
