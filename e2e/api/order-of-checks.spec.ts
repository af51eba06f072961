import { given, refusal } from "../client.ts";
import { expect, test } from "../test.ts";

const missing = "01890000-0000-7000-8000-000000000000";
const bad = { "content-type": "text/plain" };

test("401 comes before everything", async ({ anyone }) => {
  const path = "/api/v1/conversations?limit=0";
  for (const method of ["GET", "PUT", "POST"]) {
    const answer = await anyone.send({ method, path, body: "{", headers: bad });
    expect(refusal(answer)).toEqual([401, "UNAUTHORIZED"]);
  }
  const large = "x".repeat(2_000_000);
  const path413 = "/api/v1/sandbox/messages";
  expect((await anyone.send({ method: "POST", path: path413, body: large })).status).toBe(401);
});

test("then 429, before the scope, the method, the input and the object", async ({ shop }) => {
  const { client } = await shop.key({ scopes: ["usage:read"], rateLimit: 1 });
  await given(client.get("/ping"));
  for (const [method, path, body] of [
    ["POST", "/api-keys", {}],
    ["PUT", "/ping", undefined],
    ["POST", `/conversations/${missing}/messages`, { text: 1 }],
    ["GET", "/nothing", undefined],
  ] as const) {
    expect(refusal(await client.call(method, path, body))).toEqual([429, "RATE_LIMITED"]);
  }
});

test("then 403, before the input and the object", async ({ shop }) => {
  const { client } = await shop.key({ scopes: ["usage:read"] });
  const path = `/api/v1/conversations/${missing}/messages`;
  const answer = await client.send({ method: "POST", path, body: "{", headers: bad });
  expect(refusal(answer)).toEqual([403, "FORBIDDEN"]);
  const large = await client.send({ method: "POST", path, body: "x".repeat(2_000_000) });
  expect(refusal(large)).toEqual([403, "FORBIDDEN"]);
});

test("also where more than a scope is asked for: only the installation's owner tops up credits", async ({
  shop,
}) => {
  for (const body of [{ amount: "5" }, {}, undefined]) {
    expect(refusal(await shop.owner.post("/credits/top-ups", body))).toEqual([403, "FORBIDDEN"]);
  }
});

test("then 405, before the input", async ({ shop }) => {
  const path = `/api/v1/conversations/${missing}/messages?limit=0`;
  const answer = await shop.owner.send({ method: "PATCH", path, body: "{", headers: bad });
  expect(refusal(answer)).toEqual([405, "METHOD_NOT_ALLOWED"]);
});

test("then 400 and 413, before the object", async ({ shop }) => {
  const path = `/conversations/${missing}/messages`;
  const { owner } = shop;
  expect(refusal(await owner.post(path, { text: 1 }))).toEqual([400, "VALIDATION_ERROR"]);
  expect(refusal(await owner.get(`${path}?limit=0`))).toEqual([400, "VALIDATION_ERROR"]);
  const malformed = { method: "POST", path: `/api/v1${path}`, body: "{", headers: bad };
  expect(refusal(await owner.send(malformed))).toEqual([400, "VALIDATION_ERROR"]);
  const large = { text: "x".repeat(1_100_000) };
  expect(refusal(await owner.post(path, large))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  const id = { "idempotency-key": "h\u00e9" };
  expect(refusal(await owner.post(path, { text: "x" }, id))).toEqual([400, "VALIDATION_ERROR"]);
});

test("an Idempotency-Key used for another request is 422 before a missing object is 404", async ({
  shop,
}) => {
  const once = { "idempotency-key": crypto.randomUUID() };
  const { id } = await shop.humanChat();
  await given(shop.owner.post(`/conversations/${id}/notes`, { text: "x" }, once), 201);
  const path = `/conversations/${missing}/notes`;
  expect(refusal(await shop.owner.post(path, { text: "x" }, once))).toEqual([
    422,
    "IDEMPOTENCY_KEY_REUSED",
  ]);
  expect((await shop.owner.post(path, {}, once)).status).toBe(400);
  expect((await shop.owner.post(path, { text: "x" })).status).toBe(404);
});

test("then 404, before a conflict", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const said = (await shop.saidIn(id))[0]?.id;
  expect((await shop.owner.post(`/messages/${missing}/retry`)).status).toBe(404);
  expect(refusal(await shop.owner.post(`/messages/${said}/retry`))).toEqual([409, "CONFLICT"]);
});
