import { beforeAll, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { givenKey, givenShop, type Shop } from "#lib/testing/given.ts";
import * as redeliver from "./[id]/deliveries/[deliveryId]/redeliver/route.ts";
import * as deliveries from "./[id]/deliveries/route.ts";
import * as rotate from "./[id]/rotate-secret/route.ts";
import * as one from "./[id]/route.ts";
import * as trial from "./[id]/test/route.ts";
import * as all from "./route.ts";

beforeAll(() => {
  process.env.OUTBOUND_ALLOW = "erp.internal, 10.0.0.5:8080";
});

type Handler = typeof all.GET;
type Said = {
  ok: boolean;
  data: Record<string, unknown> & {
    id: string;
    secret?: string;
    items?: Record<string, unknown>[];
  };
  error: { code: string; message: string; details?: { path: string }[] };
};

/** Calls a route as a client would, and gives its status with what it said. */
async function call(
  handler: Handler,
  secret: string,
  more: {
    method?: string;
    params?: Record<string, string>;
    query?: string;
    body?: unknown;
    headers?: Record<string, string>;
  } = {},
): Promise<Said & { status: number; headers: Headers }> {
  const { method = "GET", params = {}, query = "", body, headers = {} } = more;
  const request = new Request(`http://localhost/api/v1/webhooks${query}`, {
    method,
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = await handler(request, { params: Promise.resolve(params) });
  return { status: answer.status, headers: answer.headers, ...((await answer.json()) as Said) };
}

const url = "https://shop.example/hook";
const create = (secret: string, body: unknown, headers = {}) =>
  call(all.POST, secret, { method: "POST", body, headers });

async function given(): Promise<{ shop: Shop; key: string }> {
  const shop = await givenShop();
  return { shop, key: await givenKey(shop) };
}

test("a webhook's secret is shown once, and kept sealed", async () => {
  const { shop, key } = await given();
  const created = await create(key, { url, events: ["message.received", "message.received"] });
  expect(created.status).toBe(201);
  expect(created.data).toEqual({
    id: expect.any(String),
    url,
    events: ["message.received"],
    active: true,
    createdAt: expect.any(String),
    disabledAt: null,
    disabledReason: null,
    failingSince: null,
    previousSecretUntil: null,
    secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
  });
  const { secret, ...rest } = created.data;
  const params = { id: rest.id };
  expect((await call(one.GET, key, { params })).data).toEqual(rest);
  expect((await call(all.GET, key)).data).toEqual({ items: [rest], nextCursor: null });
  const row = await rootDb().webhookEndpoint.findFirstOrThrow({
    where: { tenantId: shop.tenantId },
  });
  expect(JSON.stringify(row)).not.toContain(secret?.slice(6));
  const audit = await rootDb().auditEntry.findMany({ where: { tenantId: shop.tenantId } });
  expect(audit).toMatchObject([{ action: "webhook.created", targetId: rest.id, actorKind: "key" }]);
});

test("a request that is repeated gets the same secret again, and makes no second webhook", async () => {
  const { key } = await given();
  const headers = { "idempotency-key": "shop-1" };
  const first = await create(key, { url }, headers);
  const again = await create(key, { url }, headers);
  expect(again.data).toEqual(first.data);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect((await call(all.GET, key)).data.items).toHaveLength(1);
});

test("an address inside the house, or not https, is refused with the reason", async () => {
  const { key } = await given();
  for (const wrong of [
    "http://shop.example/hook",
    "ftp://shop.example/hook",
    "javascript:alert(1)",
    "shop.example/hook",
    "https://",
    "",
    "https://user:secret@shop.example/hook",
    "https://127.0.0.1/hook",
    "https://0x7f.1/hook",
    "https://2130706433/hook",
    "https://10.0.0.5/hook",
    "http://10.0.0.5:9090/hook",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/hook",
    "https://[::ffff:10.0.0.5]/hook",
    "https://localhost/hook",
    `https://shop.example/${"x".repeat(2_000)}`,
  ]) {
    const refused = await create(key, { url: wrong });
    expect([wrong, refused.status, refused.error?.details?.[0]?.path]).toEqual([wrong, 400, "url"]);
  }
  expect((await create(key, { url: "http://erp.internal/hook" })).status).toBe(201);
  expect((await create(key, { url: "http://10.0.0.5:8080/hook" })).status).toBe(201);
  expect((await create(key, { url: "https://93.184.215.14:8443/hook" })).status).toBe(201);
});

test("what else is wrong in a webhook is named", async () => {
  const { key } = await given();
  const paths = async (body: object) =>
    (await create(key, { url, ...body })).error.details?.map(({ path }) => path);
  expect(await paths({ events: [] })).toEqual(["events"]);
  expect(await paths({ events: ["message.queued"] })).toEqual(["events.0"]);
  expect(await paths({ secret: "whsec_mine" })).toEqual(["secret"]);
  expect(await paths({ active: "yes" })).toEqual(["active"]);
});

test("there are twenty at most", async () => {
  const { key } = await given();
  for (let n = 0; n < 20; n++) expect((await create(key, { url })).status).toBe(201);
  expect(await create(key, { url })).toMatchObject({ status: 409, error: { code: "CONFLICT" } });
});

test("a webhook is changed in part, and deleted for good", async () => {
  const { key } = await given();
  const { id } = (await create(key, { url })).data;
  const params = { id };
  const patch = (body: object) => call(one.PATCH, key, { method: "PATCH", params, body });
  expect((await patch({ events: ["credits.low"] })).data).toMatchObject({
    url,
    events: ["credits.low"],
    active: true,
  });
  expect((await patch({ active: false })).data).toMatchObject({
    active: false,
    disabledReason: "manual",
    disabledAt: expect.any(String),
  });
  expect((await patch({ active: true, url: "https://other.example/" })).data).toMatchObject({
    url: "https://other.example/",
    active: true,
    disabledReason: null,
    disabledAt: null,
  });
  expect((await patch({ url: "https://10.0.0.1/" })).status).toBe(400);
  const nobodys = { method: "PATCH", params: { id: newId() }, body: { url: "https://10.0.0.1/" } };
  expect((await call(one.PATCH, key, nobodys)).status).toBe(400);
  const gone = await call(one.DELETE, key, { method: "DELETE", params });
  expect([gone.status, gone.data]).toEqual([200, { id, deleted: true }]);
  expect((await call(one.GET, key, { params })).status).toBe(404);
  expect((await call(one.DELETE, key, { method: "DELETE", params })).status).toBe(404);
});

test("only admins' keys, never test keys, and never a stranger's, see or change webhooks", async () => {
  const { shop, key } = await given();
  const { id } = (await create(key, { url })).data;
  const tried = await call(trial.POST, key, { method: "POST", params: { id }, body: {} });
  const inner = { id, deliveryId: tried.data.id };
  const calls: [Handler, string, Record<string, string>, unknown?][] = [
    [all.GET, "GET", {}],
    [all.POST, "POST", {}, { url }],
    [one.GET, "GET", { id }],
    [one.PATCH, "PATCH", { id }, { active: false }],
    [one.DELETE, "DELETE", { id }],
    [rotate.POST, "POST", { id }],
    [trial.POST, "POST", { id }],
    [deliveries.GET, "GET", { id }],
    [redeliver.POST, "POST", inner],
  ];
  const weak = await givenKey(shop, ["conversations:read", "conversations:write", "usage:read"]);
  const testing = await givenKey(shop, ["admin:*"], { mode: "test" });
  const stranger = await givenKey(await givenShop());
  for (const [handler, method, params, body] of calls) {
    for (const secret of [weak, testing]) {
      expect((await call(handler, secret, { method, params, body })).status).toBe(403);
    }
    if (!params.id) continue;
    const headers = { "x-request-id": "the same" };
    const theirs = await call(handler, stranger, { method, params, body, headers });
    const nobodys = await call(handler, stranger, {
      method,
      params: { ...params, id: newId() },
      body,
      headers,
    });
    expect([theirs.status, theirs.error]).toEqual([404, nobodys.error]);
    const wrong = await call(handler, key, { method, params: { ...params, id: "x" }, body });
    expect(wrong.status).toBe(404);
  }
  expect((await call(all.GET, stranger)).data.items).toEqual([]);
});

test("a sample is sent on demand, and the log says what and when", async () => {
  const { key } = await given();
  const { id } = (await create(key, { url })).data;
  const params = { id };
  const send = (body?: unknown) => call(trial.POST, key, { method: "POST", params, body });
  expect(await send()).toMatchObject({
    status: 201,
    data: { type: "message.received", state: "pending", body: { data: { type: "text" } } },
  });
  expect((await send({ type: "conversation.handoff" })).data).toMatchObject({
    type: "conversation.handoff",
    body: { type: "conversation.handoff", data: { status: "HUMAN" } },
    attempts: [],
    nextAttemptAt: expect.any(String),
  });
  expect((await send({ type: "nothing" })).status).toBe(400);
  await call(one.PATCH, key, { method: "PATCH", params, body: { active: false } });
  expect((await send()).error.code).toBe("CONFLICT");

  const first = await call(deliveries.GET, key, { params, query: "?limit=1" });
  expect(first.data.items).toMatchObject([{ type: "conversation.handoff", nextAttemptAt: null }]);
  const cursor = first.data.nextCursor as string;
  const next = await call(deliveries.GET, key, { params, query: `?limit=1&cursor=${cursor}` });
  expect(next.data).toMatchObject({ items: [{ type: "message.received" }], nextCursor: null });
  const other = (await create(key, { url })).data.id;
  const foreign = await call(deliveries.GET, key, {
    params: { id: other },
    query: `?cursor=${cursor}`,
  });
  expect(foreign.status).toBe(400);
});

test("a secret is changed for another, with the overlap that was asked for", async () => {
  const { key } = await given();
  const { id, secret } = (await create(key, { url })).data;
  const params = { id };
  const turn = (body?: unknown) => call(rotate.POST, key, { method: "POST", params, body });
  const rotated = await turn();
  expect(rotated.status).toBe(200);
  expect(rotated.data.secret).not.toBe(secret);
  const hours = (Date.parse(String(rotated.data.previousSecretUntil)) - Date.now()) / 3_600_000;
  expect(hours).toBeCloseTo(24, 1);
  expect((await turn({ overlapHours: 0 })).data.previousSecretUntil).toBeNull();
  for (const overlapHours of [-1, 73, 1.5, "1"]) {
    expect((await turn({ overlapHours })).status).toBe(400);
  }
});
