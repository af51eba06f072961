import { given, refusal } from "../client.ts";
import { newEmail, password } from "../shop.ts";
import { expect, test } from "../test.ts";

test("registering gives a user, a tenant and a token that works at once", async ({ anyone }) => {
  const email = newEmail();
  const answer = await anyone.device("/api/register", { name: " Toko Batik ", email, password });
  expect([answer.status, answer.body.status]).toEqual([201, true]);
  const { user, tenant, token, token_type, expires_at } = answer.body.data;
  expect(user).toMatchObject({ name: "Toko Batik", email, role: "OWNER" });
  expect(tenant).toMatchObject({ name: "Toko Batik" });
  expect(token_type).toBe("Bearer");
  expect(Date.parse(expires_at)).toBeGreaterThan(Date.now() + 86_400_000);
  const pong = await given(anyone.bearer(token).get("/ping"));
  expect(pong).toMatchObject({ tenant: { id: tenant.id }, user: { id: user.id } });
});

test("a new tenant has its owner, a connected sandbox channel, and nothing else", async ({
  shop,
}) => {
  const members = await given(shop.owner.get("/members"));
  expect(members.items).toMatchObject([{ id: shop.user.id, role: "OWNER" }]);
  const channels = await given(shop.owner.get("/channels"));
  expect(channels.items).toMatchObject([{ kind: "SANDBOX", state: "connected", phone: null }]);
  expect((await given(shop.owner.get("/conversations"))).items).toEqual([]);
});

test("a form is as good as JSON, and unknown fields are ignored here", async ({ anyone }) => {
  const email = newEmail();
  const fields = { name: "Toko", email, password, referrer: "iklan" };
  const registered = await anyone.send({
    method: "POST",
    path: "/api/register",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
  expect(registered.status).toBe(201);
  const login = await anyone.send({
    method: "POST",
    path: "/api/login",
    headers: { "content-type": "application/x-www-form-urlencoded; charset=UTF-8" },
    body: new URLSearchParams({ email, password }).toString(),
  });
  expect(login.status).toBe(200);
});

test("a taken address is 409, in any spelling", async ({ anyone, shop }) => {
  for (const email of [shop.user.email, shop.user.email.toUpperCase(), ` ${shop.user.email} `]) {
    const answer = await anyone.device("/api/register", { name: "B", email, password });
    expect(refusal(answer)).toEqual([409, "CONFLICT"]);
    expect(answer.body).not.toHaveProperty("data");
  }
});

test("two who register one address at once: one gets it", async ({ anyone }) => {
  const body = { name: "B", email: newEmail(), password };
  const answers = await Promise.all([1, 2, 3].map(() => anyone.device("/api/register", body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test("what cannot be registered is 400 with the field's name", async ({ anyone }) => {
  const right = { name: "Toko", email: newEmail(), password };
  for (const [path, wrong] of [
    ["name", { ...right, name: " " }],
    ["name", { ...right, name: "x".repeat(201) }],
    ["name", { ...right, name: "a\u0000b" }],
    ["email", { ...right, email: "no address" }],
    ["email", { ...right, email: `${"x".repeat(250)}@a.id` }],
    ["email", { ...right, email: undefined }],
    ["password", { ...right, password: "1234567" }],
    ["password", { ...right, password: 12345678 }],
  ] as const) {
    const answer = await anyone.device("/api/register", wrong);
    expect(refusal(answer)).toEqual([400, "VALIDATION_ERROR"]);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  }
});

test("register and login have POST only, and say so to anyone", async ({ anyone }) => {
  for (const path of ["/api/register", "/api/login"]) {
    for (const method of ["GET", "PUT", "DELETE"]) {
      const answer = await anyone.send({ method, path });
      expect(refusal(answer)).toEqual([405, "METHOD_NOT_ALLOWED"]);
      expect(answer.headers.allow).toBe("POST, OPTIONS");
    }
  }
});
