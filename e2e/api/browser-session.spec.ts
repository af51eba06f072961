import { logInAsBrowser } from "../browser-login.ts";
import { given, refusal } from "../client.ts";
import { password } from "../shop.ts";
import { expect, test } from "../test.ts";
import { origin, wire } from "../wire.ts";

test("a browser's session works on /api/v1 and on the device API, with the user's role", async ({
  shop,
  anyone,
  address,
}) => {
  const login = { email: shop.user.email, password };
  const { client, setCookie } = await logInAsBrowser(anyone, address, login);
  const answer = await client.get("/ping");
  expect(answer.body.data).toMatchObject({ key: null, user: { id: shop.user.id, role: "OWNER" } });
  expect(Object.keys(answer.headers).filter((name) => name.includes("ratelimit"))).toEqual([]);
  expect(setCookie).toMatch(/HttpOnly/i);
  expect(setCookie).toMatch(/SameSite=lax/i);
  await given(client.post("/api-keys", { name: "x", scopes: ["usage:read"] }), 201);
});

test("a change that another site makes with the cookie is 403; reading is not", async ({
  shop,
  anyone,
  address,
}) => {
  const login = { email: shop.user.email, password };
  const { client } = await logInAsBrowser(anyone, address, login);
  const { id } = await shop.chat();
  const path = `/conversations/${id}`;
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: origin.replace(/:\d+$/, ":1") },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin, "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    for (const [method, url, body] of [
      ["POST", `${path}/handoff`, undefined],
      ["POST", `${path}/messages`, { text: "x" }],
      ["PATCH", path, { labels: ["x"] }],
      ["PUT", path, undefined],
      ["POST", "/nothing", undefined],
    ] as const) {
      const answer = await client.call(method, url, body, headers);
      expect(refusal(answer), JSON.stringify(headers)).toEqual([403, "FORBIDDEN"]);
    }
    expect((await client.device("/api/logout", {}, headers)).status).toBe(403);
    expect((await client.get(path, headers)).status).toBe(200);
  }
  expect((await given(client.get(path))).status).toBe("BOT");
});

test("our own pages may change things, and so may tokens and keys from anywhere", async ({
  shop,
  anyone,
  address,
}) => {
  const login = { email: shop.user.email, password };
  const { client, cookie } = await logInAsBrowser(anyone, address, login);
  const { id } = await shop.chat();
  const patch = (caller: typeof client, headers: Record<string, string>) =>
    caller.patch(`/conversations/${id}`, { labels: ["x"] }, headers);
  const own = { host: new URL(origin).host, origin, "sec-fetch-site": "same-origin" };
  await given(patch(client, own));
  await given(patch(client, { "sec-fetch-site": "none" }));
  await given(patch(client, {}));
  for (const caller of [shop.owner, shop.api]) {
    await given(patch(caller, { origin: "https://erp.example", "sec-fetch-site": "cross-site" }));
    // Whoever shows a token is judged by it, whatever cookie travels along.
    await given(patch(caller, { origin: "https://erp.example", cookie }));
  }
});

test("signing out ends the cookie at once, also for whoever copied it", async ({
  shop,
  anyone,
  address,
}) => {
  const login = { email: shop.user.email, password };
  const { client } = await logInAsBrowser(anyone, address, login);
  await given(client.get("/ping"));
  expect((await client.device("/api/logout", {})).status).toBe(200);
  expect((await client.get("/ping")).status).toBe(401);
});

test("a cookie that was touched or made up is nobody", async ({ shop, anyone, address }) => {
  const login = { email: shop.user.email, password };
  const { cookie } = await logInAsBrowser(anyone, address, login);
  const name = cookie.split("=")[0];
  for (const wrong of [cookie.slice(0, -2), `${name}=x`, `${name}=`, `x${cookie}`]) {
    expect((await anyone.with({ cookie: wrong }).get("/ping")).status, wrong).toBe(401);
  }
});

test("a wrong password gives no cookie, and is throttled like the API's login", async ({
  shop,
  anyone,
  address,
}) => {
  const from = { "x-forwarded-for": address };
  const csrf = await wire({ method: "GET", path: "/api/auth/csrf", headers: from });
  const cookie = (csrf.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
  const attempt = (given: string) =>
    wire({
      method: "POST",
      path: "/api/auth/callback/credentials",
      headers: { ...from, cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        email: shop.user.email,
        password: given,
        csrfToken: JSON.parse(csrf.text).csrfToken,
        json: "true",
      }).toString(),
    });
  for (let n = 0; n < 5; n++) {
    const answer = await attempt("salah-salah");
    expect(answer.status).toBe(401);
    expect(String(answer.headers["set-cookie"] ?? "")).not.toContain("session=");
  }
  const wrong = { email: shop.user.email, password: "salah-salah" };
  expect(refusal(await anyone.device("/api/login", wrong))).toEqual([429, "RATE_LIMITED"]);
  expect((await attempt(password)).status).toBe(200);
});
