import { given, refusal } from "../client.ts";
import { arrange } from "../database.ts";
import { expect, test } from "../test.ts";

test("a key is told its limit on every answer, by the IETF draft's fields and the older ones", async ({
  shop,
}) => {
  const { client } = await shop.key({ rateLimit: 7, scopes: ["usage:read"] });
  for (const [n, path] of ["/ping", "/conversations", "/nothing", "/ping?x=%00"].entries()) {
    const { headers } = await client.get(path);
    const left = String(6 - n);
    expect(headers["ratelimit-policy"], path).toBe('"default";q=7;w=60');
    expect(headers.ratelimit, path).toMatch(new RegExp(`^"default";r=${left};t=\\d+$`));
    expect(Number(/t=(\d+)/.exec(String(headers.ratelimit))?.[1])).toBeLessThanOrEqual(60);
    expect([headers["x-ratelimit-limit"], headers["x-ratelimit-remaining"]]).toEqual(["7", left]);
    const reset = Number(headers["x-ratelimit-reset"]) - Date.now() / 1_000;
    expect(Math.abs(reset - 30)).toBeLessThan(35);
  }
});

test("60 a minute unless chosen otherwise", async ({ shop }) => {
  const key = await given(shop.owner.post("/api-keys", { name: "x", scopes: ["usage:read"] }), 201);
  const { headers } = await shop.api.bearer(key.secret).get("/ping");
  expect([headers["x-ratelimit-limit"], headers["x-ratelimit-remaining"]]).toEqual(["60", "59"]);
});

test("after the last one it is 429 with Retry-After, and other keys go on", async ({ shop }) => {
  const [one, two] = [await shop.key({ rateLimit: 2 }), await shop.key({ rateLimit: 2 })];
  for (const _ of [1, 2]) await given(one.client.get("/ping"));
  const refused = await one.client.get("/ping");
  expect(refusal(refused)).toEqual([429, "RATE_LIMITED"]);
  const wait = Number(refused.headers["retry-after"]);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect([refused.headers["x-ratelimit-remaining"], refused.headers.ratelimit]).toEqual([
    "0",
    `"default";r=0;t=${wait}`,
  ]);
  await given(two.client.get("/ping"));
});

test("thirty at once on a limit of ten: exactly ten pass", async ({ shop }) => {
  const { client } = await shop.key({ rateLimit: 10 });
  const answers = await Promise.all(Array.from({ length: 30 }, () => client.get("/ping")));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
});

test("people have 1,200 a minute over all their tokens, and are not told", async ({
  shop,
  anyone,
}) => {
  const login = { email: shop.user.email, password: "benar-kuda-baterai" };
  const second = anyone.bearer((await given(anyone.device("/api/login", login))).token);
  const { headers } = await shop.owner.get("/ping");
  expect(Object.keys(headers).filter((name) => name.includes("ratelimit"))).toEqual([]);
  await arrange("UPDATE rate_limits SET points = 1199 WHERE key = $1", [`user:${shop.user.id}`]);
  await given(second.get("/ping"));
  const refused = await shop.owner.get("/ping");
  expect(refusal(refused)).toEqual([429, "RATE_LIMITED"]);
  expect(Object.keys(refused.headers).filter((name) => name.includes("ratelimit"))).toEqual([]);
  await given(shop.api.get("/ping"));
});
