import { afterAll, beforeAll, expect, test } from "vitest";
import { logIn } from "#lib/auth/log-in.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenKey, givenShop, type Shop } from "#lib/testing/given.ts";
import { writeRequests } from "#lib/usage/count-request.ts";
import * as usageExport from "../usage/export/route.ts";
import * as usage from "../usage/route.ts";
import * as credits from "./route.ts";
import * as topUps from "./top-ups/route.ts";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

let installation: Shop;
let token: string;
beforeAll(async () => {
  installation = await givenShop("Pemilik Instalasi");
  token = (await logIn(installation.email, installation.password)).token;
});
afterAll(() => rootDb().$disconnect());

async function ask(handler: Handler, bearer: string, more: RequestInit & { query?: string } = {}) {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  const url = `http://localhost/api/v1/x${more.query ?? ""}`;
  const request = new Request(url, { ...more, headers: { ...headers, ...more.headers } });
  const response = await handler(request, { params: Promise.resolve({}) });
  const type = response.headers.get("content-type") ?? "";
  const body = type.includes("json") ? await response.json() : await response.text();
  return { status: response.status, body, headers: response.headers };
}

const topUp = (bearer: string, body: object, key?: string) =>
  ask(topUps.POST, bearer, {
    method: "POST",
    body: JSON.stringify(body),
    headers: key ? { "idempotency-key": key } : {},
  });

test("a new shop has 1,000 credits a month and a bonus of 100", async () => {
  const shop = await givenShop();
  const { status, body } = await ask(credits.GET, await givenKey(shop, ["credits:read"]));
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    unit: "credit",
    available: 1_100,
    reserved: 0,
    allowance: { granted: 1_000, used: 0, remaining: 1_000 },
    buckets: [
      { kind: "ALLOWANCE", order: 1 },
      { kind: "BONUS", order: 2, expiresAt: null },
    ],
    lowBalance: { level: "ok", projectedExhaustion: null },
  });
});

test("balance and usage each want their own scope", async () => {
  const shop = await givenShop();
  const [creditsKey, usageKey] = [
    await givenKey(shop, ["credits:read"]),
    await givenKey(shop, ["usage:read"]),
  ];
  expect((await ask(credits.GET, usageKey)).status).toBe(403);
  expect((await ask(usage.GET, creditsKey)).status).toBe(403);
  expect((await ask(usageExport.GET, creditsKey)).status).toBe(403);
  expect((await ask(usage.GET, usageKey)).body.data.daily).toHaveLength(30);
});

test("usage is for 1 to 90 days, and says so", async () => {
  const key = await givenKey(await givenShop(), ["usage:read"]);
  for (const days of ["0", "91", "-1", "1.5", "x", ""]) {
    const { status, body } = await ask(usage.GET, key, { query: `?days=${days}` });
    expect([status, body.error?.details?.[0]?.path], days).toEqual([400, "days"]);
  }
  for (const days of [1, 90]) {
    const { body } = await ask(usage.GET, key, { query: `?days=${days}` });
    expect(body.data.daily).toHaveLength(days);
  }
});

test("what a key asks is in its usage", async () => {
  const key = await givenKey(await givenShop(), ["usage:read"]);
  for (let n = 0; n < 3; n += 1) await ask(usage.GET, key);
  await writeRequests();
  expect((await ask(usage.GET, key)).body.data.byKey).toMatchObject([{ requests: 3 }]);
});

test("the CSV comes as a file", async () => {
  const key = await givenKey(await givenShop(), ["usage:read"]);
  const { status, body, headers } = await ask(usageExport.GET, key, { query: "?days=2" });
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="usage-.*\.csv"$/);
  expect(body.split("\r\n")).toHaveLength(4);
});

test("a top-up that is asked for twice with one Idempotency-Key is given once", async () => {
  const shop = await givenShop();
  const body = { amount: 250, tenantId: shop.tenantId };
  const key = newId();
  const [first, second] = [await topUp(token, body, key), await topUp(token, body, key)];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get("idempotent-replayed")).toBe("true");
  const { body: balance } = await ask(credits.GET, await givenKey(shop));
  expect(balance.data).toMatchObject({ available: 1_350, topUp: { remaining: 250 } });
});

test("a top-up for nobody is not found, also the second time", async () => {
  const [key, tenantId] = [newId(), newId()];
  for (let n = 0; n < 2; n += 1) {
    expect((await topUp(token, { amount: 1, tenantId }, key)).status).toBe(404);
  }
});

test("only the installation's owner, logged in, may top up; others are 403 whatever they send", async () => {
  const stranger = await givenShop();
  const { token: theirs } = await logIn(stranger.email, stranger.password);
  const bearers = [theirs, await givenKey(stranger), await givenKey(installation)];
  for (const bearer of bearers) {
    for (const body of [{ amount: 5 }, { amount: "5" }, {}]) {
      expect((await topUp(bearer, body)).status).toBe(403);
    }
  }
  for (const amount of [0, -5, 1.5, "5", 10_000_001, undefined]) {
    expect((await topUp(token, { amount })).status, String(amount)).toBe(400);
  }
});
