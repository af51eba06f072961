import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { newId } from "#lib/ids.ts";
import { until } from "#lib/testing/until.ts";
import { consume } from "./limits.ts";

test("the last point is granted, the one after it is refused until the time is over", async () => {
  const key = newId();
  const used = [];
  for (let n = 0; n < 4; n++) used.push(await consume(key, 3, 60));
  expect(used.map(({ exceeded }) => exceeded)).toEqual([false, false, false, true]);
  expect(used[2]?.remaining).toBe(0);
  expect(used[3]?.resetMs).toBeGreaterThan(50_000);
});

const port = 20_000 + (process.pid % 20_000);
const hasRedis = (() => {
  try {
    execFileSync("redis-server", ["--version"]);
    return true;
  } catch {
    return false;
  }
})();

// Redis is optional for those who run Sapa, so it is for its tests: without it there is nothing to ask.
describe.skipIf(!hasRedis)("with REDIS_URL (needs redis-server on this machine)", () => {
  let server: ChildProcess;
  beforeAll(() => {
    server = spawn("redis-server", ["--port", String(port), "--save", "", "--appendonly", "no"]);
    process.env.REDIS_URL = `redis://127.0.0.1:${port}`;
  });
  afterAll(() => {
    server.kill();
    delete process.env.REDIS_URL;
  });
  const inPostgres = async (key: string) =>
    (await pool().query("SELECT 1 FROM rate_limits WHERE key = $1", [key])).rowCount;

  test("counts are Redis's; when Redis dies, PostgreSQL goes on counting and nobody is let through", async () => {
    await until("Redis counts", async () => {
      const key = newId();
      await consume(key, 2, 61);
      return (await inPostgres(key)) === 0;
    });
    const key = newId();
    const used = [await consume(key, 2, 61), await consume(key, 2, 61), await consume(key, 2, 61)];
    expect(used.map(({ exceeded }) => exceeded)).toEqual([false, false, true]);
    expect(await inPostgres(key)).toBe(0);

    server.kill("SIGKILL");
    const later = newId();
    const without = [];
    for (let n = 0; n < 3; n++) without.push(await consume(later, 2, 61));
    expect(without.map(({ exceeded }) => exceeded)).toEqual([false, false, true]);
    expect(await inPostgres(later)).toBe(1);
  });
});
