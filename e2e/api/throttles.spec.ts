import { given, refusal } from "../client.ts";
import { newEmail, password } from "../shop.ts";
import { expect, test } from "../test.ts";

const fake = `tk_live_${"0".repeat(38)}`;

test("100 failed authentications an hour from one address, then 429; a valid credential never", async ({
  anyone,
  shop,
}) => {
  const login = { email: shop.user.email, password };
  for (let n = 0; n < 100; n++) {
    const wrong = n % 2 === 0 ? fake : `wrong-${n}`;
    expect((await anyone.bearer(wrong).get("/ping")).status).toBe(401);
  }
  for (const wrong of [fake, "wrong"]) {
    const refused = await anyone.bearer(wrong).get("/ping");
    expect(refusal(refused)).toEqual([429, "RATE_LIMITED"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(3_000);
  }
  await given(shop.api.get("/ping"));
  await given(shop.owner.get("/ping"));
  await given(anyone.device("/api/login", login));
  const elsewhere = anyone.with({ "x-forwarded-for": "192.0.2.200" });
  expect((await elsewhere.bearer(fake).get("/ping")).status).toBe(401);
});

test("5 wrong passwords in 15 minutes for one account from one address, then 429", async ({
  anyone,
  shop,
}) => {
  const wrong = { email: shop.user.email, password: "salah-salah" };
  for (let n = 0; n < 5; n++) {
    expect((await anyone.device("/api/login", wrong)).status).toBe(401);
  }
  const refused = await anyone.device("/api/login", wrong);
  expect(refusal(refused)).toEqual([429, "RATE_LIMITED"]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(800);
  // In any spelling of the address it is the same account.
  const spelled = { ...wrong, email: ` ${wrong.email.toUpperCase()}` };
  expect((await anyone.device("/api/login", spelled)).status).toBe(429);
  // Another account, another address, and the right password are not concerned.
  expect((await anyone.device("/api/login", { ...wrong, email: newEmail() })).status).toBe(401);
  const elsewhere = anyone.with({ "x-forwarded-for": "192.0.2.201" });
  expect((await elsewhere.device("/api/login", wrong)).status).toBe(401);
  await given(anyone.device("/api/login", { ...wrong, password }));
});

test("an unknown account is throttled just the same, so that nobody learns which exist", async ({
  anyone,
}) => {
  const wrong = { email: newEmail(), password: "salah-salah" };
  const seen: number[] = [];
  for (let n = 0; n < 6; n++) seen.push((await anyone.device("/api/login", wrong)).status);
  expect(seen).toEqual([401, 401, 401, 401, 401, 429]);
});

test("REGISTRATIONS_PER_HOUR from one address, then 429; mistakes don't count", async ({
  anyone,
}) => {
  const register = (email: string) =>
    anyone.device("/api/register", { name: "A", email, password: "12345678" });
  for (let n = 0; n < 5; n++) expect((await register("no address")).status).toBe(400);
  for (let n = 0; n < 20; n++) await given(register(newEmail()), 201);
  const refused = await register(newEmail());
  expect(refusal(refused)).toEqual([429, "RATE_LIMITED"]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(3_000);
});
