import { Redis } from "ioredis";
import { type RateLimiterAbstract, RateLimiterRedis } from "rate-limiter-flexible";
import { pool } from "#lib/db/pool.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { CountTogether } from "./count-together.ts";

/** Counts `points` per `seconds` for all nodes: in PostgreSQL, or in Redis where REDIS_URL is set. */
export function counterOf(points: number, seconds: number): RateLimiterAbstract {
  const counters = processWide("counters", () => new Map<string, RateLimiterAbstract>());
  const name = `${points}/${seconds}`;
  const known = counters.get(name);
  if (known) return known;
  const made = make(points, seconds);
  counters.set(name, made);
  return made;
}

function make(points: number, seconds: number): RateLimiterAbstract {
  // Whoever goes on after the last point costs no further look into the store.
  const common = { points, duration: seconds, inMemoryBlockOnConsumed: points };
  const inPostgres = new CountTogether({
    ...common,
    keyPrefix: "",
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
  if (!process.env.REDIS_URL) return inPostgres;
  // Redis being away is no reason to refuse anybody, nor to let everybody through.
  return new RateLimiterRedis({
    ...common,
    keyPrefix: `sapa:${seconds}`,
    storeClient: redis(process.env.REDIS_URL),
    rejectIfRedisNotReady: true,
    insuranceLimiter: inPostgres,
  });
}

function redis(url: string): Redis {
  return processWide("redis", () => {
    const client = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    let away = false;
    client.on("error", (error) => {
      if (!away) log.warn({ err: error.message }, "Redis does not answer; counting in PostgreSQL");
      away = true;
    });
    client.on("ready", () => {
      away = false;
    });
    return client;
  });
}
