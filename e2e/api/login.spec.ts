import { given, refusal } from "../client.ts";
import { newEmail, password } from "../shop.ts";
import { expect, test } from "../test.ts";

test("login gives a bearer token with its end, and the user", async ({ anyone, shop }) => {
  const email = ` ${shop.user.email.toUpperCase()} `;
  const login = await given(anyone.device("/api/login", { email, password }));
  expect(login).toMatchObject({
    token_type: "Bearer",
    user: { id: shop.user.id, email: shop.user.email, role: "OWNER" },
  });
  expect(Date.parse(login.expires_at)).toBeGreaterThan(Date.now());
  await given(anyone.bearer(login.token).get("/conversations"));
  expect(JSON.stringify(login)).not.toMatch(/hash|argon/i);
});

test("an unknown address and a wrong password sound alike, in words and in time", async ({
  anyone,
  shop,
}) => {
  const attempt = async (email: string) => {
    const from = anyone.with({
      "x-forwarded-for": `198.51.100.${Math.floor(Math.random() * 250)}`,
    });
    const startedAt = performance.now();
    const { status, text } = await from.device("/api/login", { email, password: "salah-salah" });
    return { status, text, ms: performance.now() - startedAt };
  };
  const known: number[] = [];
  const unknown: number[] = [];
  await attempt(newEmail());
  for (let n = 0; n < 7; n++) {
    const [right, wrong] = [await attempt(shop.user.email), await attempt(newEmail())];
    expect([wrong.status, wrong.text]).toEqual([401, right.text]);
    known.push(right.ms);
    unknown.push(wrong.ms);
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[3] ?? 0;
  const ratio = middle(unknown) / middle(known);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

test("logout ends this token at once, and no other", async ({ anyone, shop }) => {
  const login = { email: shop.user.email, password };
  const { token } = await given(anyone.device("/api/login", login));
  const session = anyone.bearer(token);
  await given(session.get("/ping"));
  expect((await session.device("/api/logout", {})).body).toMatchObject({ status: true });
  expect((await session.get("/ping")).status).toBe(401);
  expect((await session.device("/api/logout", {})).status).toBe(401);
  await given(shop.owner.get("/ping"));
});

test("logout repeated under one Idempotency-Key is answered as the first, and ends each token that asks", async ({
  anyone,
  shop,
}) => {
  const login = { email: shop.user.email, password };
  const once = { "idempotency-key": crypto.randomUUID() };
  const texts: string[] = [];
  for (const replayed of [undefined, "true"]) {
    const session = anyone.bearer((await given(anyone.device("/api/login", login))).token);
    const answer = await session.device("/api/logout", {}, once);
    expect([answer.status, answer.headers["idempotent-replayed"]]).toEqual([200, replayed]);
    texts.push(answer.text);
    expect((await session.get("/ping")).status).toBe(401);
  }
  expect(texts[1]).toBe(texts[0]);
  const wrong = { "idempotency-key": "x".repeat(256) };
  expect((await shop.owner.device("/api/logout", {}, wrong)).status).toBe(400);
  await given(shop.owner.get("/ping"));
});

test("logout needs a token; its body may be empty", async ({ anyone, shop }) => {
  expect(refusal(await anyone.device("/api/logout", {}))).toEqual([401, "UNAUTHORIZED"]);
  expect((await anyone.send({ method: "GET", path: "/api/logout" })).status).toBe(401);
  const get = await shop.owner.send({ method: "GET", path: "/api/logout" });
  expect([get.status, get.headers.allow]).toEqual([405, "POST, OPTIONS"]);
  expect((await shop.owner.send({ method: "POST", path: "/api/logout" })).status).toBe(200);
});

test("what is no login is 400", async ({ anyone }) => {
  for (const body of [{}, { email: "a@b.id" }, { password }, { email: 1, password }, null, []]) {
    expect(refusal(await anyone.device("/api/login", body))).toEqual([400, "VALIDATION_ERROR"]);
  }
});
