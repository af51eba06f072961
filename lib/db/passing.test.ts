import { expect, test } from "vitest";
import { isAway, isPassing } from "./passing.ts";
import { rootDb } from "./root.ts";

test.each([
  ["a refused connection", { code: "ECONNREFUSED", message: "connect" }],
  ["PostgreSQL shutting down", { code: "57P01", message: "terminating connection" }],
  [
    "the same inside of Prisma's",
    { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "57P01" } } } },
  ],
  ["no connection within five seconds", new Error("timeout exceeded when trying to connect")],
  ["a query that nobody answered", new Error("Query read timeout")],
])("%s means that the database is away", (_what, error) => {
  expect(isAway(error)).toBe(true);
});

test.each([
  ["a customer's number", new Error("no such contact: 08123")],
  ["a message that tells a code", new Error("57P01")],
  ["a broken rule", { code: "23505", message: "duplicate key" }],
  ["nothing at all", null],
])("%s does not", (_what, error) => {
  expect(isPassing(error)).toBe(false);
});

test("a deadlock is passing, and the database is not away", async () => {
  const hold = (first: number, second: number) =>
    rootDb().$transaction(async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${first}::bigint)`;
      await db.$executeRaw`SELECT pg_sleep(0.2)`;
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${second}::bigint)`;
    });
  const [one, other] = await Promise.allSettled([hold(1, 2), hold(2, 1)]);
  const lost = one.status === "rejected" ? one : other;
  if (lost.status !== "rejected") throw new Error("nobody lost");
  expect(isPassing(lost.reason)).toBe(true);
  expect(isAway(lost.reason)).toBe(false);
});
