import { given, refusal } from "../client.ts";
import { listen } from "../listen.ts";
import { expect, test } from "../test.ts";

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

test("a key can be read, without its secret", async ({ shop }) => {
  const { id, secret } = await shop.key({ name: "ERP", scopes: ["usage:read"] });
  const answer = await shop.owner.get(`/api-keys/${id}`);
  expect(answer.body.data).toMatchObject({ id, name: "ERP", scopes: ["usage:read"] });
  expect(answer.text).not.toContain(secret);
});

test("name, scopes, limit, expiry and addresses can be changed, and hold from the next request on", async ({
  shop,
  address,
}) => {
  const { id, client } = await shop.key({ scopes: ["usage:read"] });
  const patch = (body: object) => given(shop.owner.patch(`/api-keys/${id}`, body));
  expect(await patch({ name: " Gudang " })).toMatchObject({ name: "Gudang" });
  await given(client.get("/usage"));
  await patch({ scopes: ["credits:read", "credits:read"] });
  expect(refusal(await client.get("/usage"))).toEqual([403, "FORBIDDEN"]);
  await given(client.get("/credits"));
  await patch({ rateLimit: 99 });
  expect((await client.get("/ping")).headers["x-ratelimit-limit"]).toBe("99");
  await patch({ allowedIps: ["192.0.2.1"] });
  expect(refusal(await client.get("/ping"))).toEqual([403, "FORBIDDEN"]);
  await patch({ allowedIps: ["192.0.2.1", address] });
  await given(client.get("/ping"));
  await patch({ expiresAt: inHours(0.0005) });
  await expect.poll(async () => (await client.get("/ping")).status).toBe(401);
  expect(await patch({ expiresAt: null })).toMatchObject({
    name: "Gudang",
    scopes: ["credits:read"],
    rateLimit: 99,
    allowedIps: ["192.0.2.1", address],
    expiresAt: null,
  });
  await given(client.get("/ping"));
});

test("a wrong change is 400 with its place; mode and secret stay; a revoked key stays as it is", async ({
  shop,
}) => {
  const { id } = await shop.key();
  for (const [path, body] of [
    ["name", { name: " " }],
    ["scopes", { scopes: [] }],
    ["rateLimit", { rateLimit: 0 }],
    ["expiresAt", { expiresAt: "2020-01-01T00:00:00Z" }],
    ["allowedIps.0", { allowedIps: ["toko"] }],
    ["mode", { mode: "test" }],
    ["secret", { secret: "tk_live_mine" }],
  ] as const) {
    const answer = await shop.owner.patch(`/api-keys/${id}`, body);
    expect(answer.body.error?.details, path).toMatchObject([{ path }]);
  }
  await given(shop.owner.call("DELETE", `/api-keys/${id}`));
  const late = await shop.owner.patch(`/api-keys/${id}`, { name: "x" });
  expect(refusal(late)).toEqual([409, "CONFLICT"]);
});

test("a stream ends within seconds of its key losing the scope", async ({ shop }) => {
  const { id, secret } = await shop.key({ scopes: ["conversations:read"] });
  const headers = { authorization: `Bearer ${secret}` };
  const stream = await listen(headers);
  await given(shop.owner.patch(`/api-keys/${id}`, { name: "Baru" }));
  await given(shop.owner.patch(`/api-keys/${id}`, { scopes: ["usage:read"] }));
  await expect.poll(() => stream.ended()).toBe(true);
});

test("after a rotation both keys work for the overlap, a day unless chosen otherwise", async ({
  shop,
  anyone,
}) => {
  const old = await shop.key({ scopes: ["usage:read"], rateLimit: 77 });
  const answer = await shop.owner.post(`/api-keys/${old.id}/rotate`);
  const { secret, ...made } = await given(Promise.resolve(answer), 201);
  expect(made).toMatchObject({ name: "Uji", scopes: ["usage:read"], rateLimit: 77 });
  expect(made.id).not.toBe(old.id);
  for (const client of [old.client, anyone.bearer(secret)]) await given(client.get("/usage"));
  const { expiresAt } = await given(shop.owner.get(`/api-keys/${old.id}`));
  expect(Math.abs(Date.parse(expiresAt) - Date.now() - 24 * hourMs)).toBeLessThan(60_000);
  const read = await shop.owner.get(`/api-keys/${made.id}`);
  expect([read.body.data.expiresAt, read.text.includes(secret)]).toEqual([null, false]);
});

test("without an overlap the old key is 401 from the next request on", async ({ shop, anyone }) => {
  const old = await shop.key();
  const path = `/api-keys/${old.id}/rotate`;
  const { secret } = await given(old.client.post(path, { overlapHours: 0 }), 201);
  expect(refusal(await old.client.get("/ping"))).toEqual([401, "UNAUTHORIZED"]);
  await given(anyone.bearer(secret).get("/ping"));
});

test("what was sent with the old key is not done again with the new one", async ({
  shop,
  anyone,
}) => {
  const old = await shop.key();
  const { id } = await shop.humanChat();
  const once = { "idempotency-key": crypto.randomUUID() };
  const path = `/conversations/${id}/notes`;
  const first = await old.client.post(path, { text: "sekali" }, once);
  const { secret } = await given(shop.owner.post(`/api-keys/${old.id}/rotate`), 201);
  const repeat = await anyone.bearer(secret).post(path, { text: "sekali" }, once);
  expect([first.status, repeat.text, repeat.headers["idempotent-replayed"]]).toEqual([
    201,
    first.text,
    "true",
  ]);
});

test("a rotation repeated with its Idempotency-Key shows the same secret again, and makes no third key", async ({
  shop,
}) => {
  const { id } = await shop.key();
  const once = { "idempotency-key": crypto.randomUUID() };
  const rotate = () => shop.owner.post(`/api-keys/${id}/rotate`, {}, once);
  const [first, repeat] = [await rotate(), await rotate()];
  expect([first.status, repeat.text]).toEqual([201, first.text]);
  expect(refusal(await shop.owner.post(`/api-keys/${id}/rotate`))).toEqual([409, "CONFLICT"]);
});

test("an overlap is a whole number of hours from 0 to 72; revoked keys are 409, test keys refused", async ({
  shop,
}) => {
  const { id } = await shop.key();
  const path = `/api-keys/${id}/rotate`;
  for (const overlapHours of [-1, 73, 1.5, "24", null]) {
    const answer = await shop.owner.post(path, { overlapHours });
    expect(answer.body.error?.details).toMatchObject([{ path: "overlapHours" }]);
  }
  const probe = await shop.key({ mode: "test" });
  expect(refusal(await probe.client.post(path))).toEqual([403, "FORBIDDEN"]);
  expect(refusal(await probe.client.get(`/api-keys/${id}`))).toEqual([403, "FORBIDDEN"]);
  await given(shop.owner.call("DELETE", `/api-keys/${id}`));
  expect(refusal(await shop.owner.post(path))).toEqual([409, "CONFLICT"]);
});
