import { afterEach, expect, test, vi } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { newId } from "#lib/ids.ts";
import { consume } from "./limits.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("of forty at once exactly the limit pass, and each is told another rest", async () => {
  const [one, two] = [newId(), newId()];
  const used = await Promise.all(
    Array.from({ length: 40 }, (_, n) => consume(n % 2 ? one : two, 12, 60)),
  );
  for (const start of [0, 1]) {
    const mine = used.filter((_, n) => n % 2 === start);
    const passed = mine.filter(({ exceeded }) => !exceeded);
    expect(passed.map(({ remaining }) => remaining)).toEqual([
      11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    ]);
  }
});

test("a machine whose clock is an hour off counts along with the others, and keeps nobody out for an hour", async () => {
  const key = newId();
  await consume(key, 3, 60);
  for (const hours of [1, -2]) {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
    const { exceeded, resetMs } = await consume(key, 3, 60);
    expect(exceeded).toBe(false);
    expect(resetMs).toBeGreaterThan(30_000);
    expect(resetMs).toBeLessThanOrEqual(60_000);
  }
  vi.useRealTimers();
  expect((await consume(key, 3, 60)).exceeded).toBe(true);
});

test("what other processes counted meanwhile counts, and after its time it begins anew", async () => {
  const key = newId();
  await consume(key, 10, 60);
  await pool().query("UPDATE rate_limits SET points = points + 7 WHERE key = $1", [key]);
  const both = await Promise.all([consume(key, 10, 60), consume(key, 10, 60)]);
  expect(both.map(({ remaining }) => remaining)).toEqual([1, 0]);
  const other = newId();
  await consume(other, 10, 60);
  await pool().query("UPDATE rate_limits SET points = 9, expire = 1 WHERE key = $1", [other]);
  expect((await consume(other, 10, 60)).remaining).toBe(9);
});
