import { logInAsBrowser } from "../browser-login.ts";
import { given, refusal } from "../client.ts";
import { startSecondProcess } from "../second-process.ts";
import { password } from "../shop.ts";
import { expect, test } from "../test.ts";
import { type Answer, wire } from "../wire.ts";

test.describe.configure({ mode: "default" });

/** As it is run for real: behind a proxy that speaks TLS under this name. */
const publicUrl = "https://inbox.batik.example";
let secure: Awaited<ReturnType<typeof startSecondProcess>>;
test.beforeAll(async () => {
  secure = await startSecondProcess({ APP_URL: publicUrl });
});
test.afterAll(() => secure?.stop());

const hsts = ({ headers }: Answer) => headers["strict-transport-security"];

test("where the address is https every answer says to come back by https only", async ({
  address,
}) => {
  const headers = { "x-forwarded-for": address };
  for (const path of ["/login", "/api/v1/ping", "/api/v1/openapi.json", "/webhook/x", "/nowhere"]) {
    const sent = { method: "GET", path, headers };
    expect(hsts(await wire({ ...sent, origin: secure.origin })), path).toBe("max-age=31536000");
    // An installation that is reached by http would lock its own people out.
    expect(hsts(await wire(sent)), path).toBeUndefined();
  }
});

test("there a browser's cookies are secure, bound to the one host, and out of scripts' reach", async ({
  anyone,
  shop,
  address,
}) => {
  const login = { email: shop.user.email, password };
  const browser = await logInAsBrowser(anyone, address, login, secure.origin);
  expect(browser.cookie).toMatch(/^__Host-sapa\.session=./);
  const marks = browser.setCookie.split("; ").slice(1);
  expect(marks).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]));
  expect(marks.some((mark) => mark.startsWith("Domain"))).toBe(false);
  const csrf = await wire({ origin: secure.origin, method: "GET", path: "/api/auth/csrf" });
  for (const cookie of csrf.headers["set-cookie"] ?? []) {
    expect(cookie).toMatch(/^__(Host|Secure)-/);
    expect(cookie).toContain("Secure");
  }

  const client = browser.client.at(secure.origin);
  expect((await given(client.get("/ping"))).user.id).toBe(shop.user.id);
  const body = { name: "x", scopes: ["usage:read"] };
  await given(client.post("/api-keys", body, { origin: publicUrl }), 201);
  const foreign = await client.post("/api-keys", body, { origin: "https://evil.example" });
  expect(refusal(foreign)).toEqual([403, "FORBIDDEN"]);
  // What any page under another name could have set is no session.
  const value = browser.cookie.replace("__Host-", "");
  expect((await anyone.with({ cookie: value }).at(secure.origin).get("/ping")).status).toBe(401);
});
