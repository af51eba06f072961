import { given, refusal, type Told } from "../client.ts";
import { allRoutes, everyRoute, openApi } from "../document.ts";
import { nowhereIn, placeIn } from "../examples.ts";
import { expect, test } from "../test.ts";
import { wire } from "../wire.ts";

const nowhere = [
  "/api/v1",
  "/api/v1/",
  "/api/v1/nothing",
  "/api/v1/ping/",
  "/api/v1//ping",
  "//api/v1/ping",
  "/api/v1/ping/more",
  "/api/v1/ping.rsc",
  "/api/v1/ping.json",
  "/api/v1/conversations/counts/x",
  "/api/v1/%zz",
  "/api/v1/%c3%28",
  "/api/v1/conversations/%",
  "/api/v1/conversations/%00",
  "/api/v1/conversations/%2F",
  "/api/v1/conversations/not-an-id",
  "/api/v1/conversations/00000000-0000-0000-0000-00000000000",
  "/api/v1/../v1/ping",
  "/api/v1/%2e%2e/v1/ping",
  "/api/v1/_next/static/x.js",
];

test("a path that is nowhere, undecodable, doubled or trailing is 404 in the envelope", async ({
  shop,
  anyone,
}) => {
  for (const path of nowhere) {
    const answer = await shop.owner.send({ method: "GET", path });
    expect(refusal(answer), path).toEqual([404, "NOT_FOUND"]);
    expect(answer.body.ok, path).toBe(false);
    expect((await anyone.send({ method: "GET", path })).status, path).toBe(401);
  }
});

test("the device API's unknown paths are 404 in its own envelope", async ({ shop }) => {
  for (const path of [
    "/api",
    "/api/nothing",
    "/api/login/",
    "/api/wa",
    "/api/wa/nothing",
    "/api/wa/chat",
    "/api/wa/chat/0812/more",
    "/api/wa/chat/%zz",
    "/api/wa//chats",
    "/api/wa/send.json",
    "/api/waba/x",
    "/api/device",
    "/webhook",
    "/webhook/x",
    "/webhook/message/",
  ]) {
    const answer = await shop.owner.send({ method: "GET", path });
    expect(refusal(answer), path).toEqual([404, "NOT_FOUND"]);
    expect(answer.body.status, path).toBe(false);
  }
});

const allowOf = ({ headers }: Told) => headers.allow?.split(", ").sort();

test("a method that a URL doesn't have is 405 with Allow; OPTIONS says the same without a key", async ({
  shop,
  anyone,
}) => {
  const routes = await everyRoute();
  for (const path of Object.keys((await openApi()).paths)) {
    const own = routes.filter((route) => route.path === path);
    const has = own.map((route) => route.method);
    const allow = [...has, ...(has.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort();
    const url = nowhereIn(own[0] as (typeof own)[0]);
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]) {
      if (allow.includes(method)) continue;
      const answer = await shop.api.call(method, url);
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(allowOf(answer), path).toEqual(allow);
    }
    const options = await anyone.call("OPTIONS", url);
    expect([options.status, allowOf(options), options.text]).toEqual([204, allow, ""]);
  }
});

test("HEAD is GET without the body, on every route", async ({ shop }) => {
  for (const route of await allRoutes()) {
    if (route.method !== "GET") continue;
    const path = await placeIn(shop, route);
    const [get, head] = [await shop.api.get(path), await shop.api.call("HEAD", path)];
    expect([head.status, head.text], route.path).toEqual([get.status, ""]);
    expect(head.headers["content-type"], route.path).toBe(get.headers["content-type"]);
  }
});

test("anyone may read the OpenAPI document, in any way but changing it", async ({ anyone }) => {
  expect((await anyone.get("/openapi.json")).body.openapi).toMatch(/^3\.1/);
  expect((await anyone.call("HEAD", "/openapi.json")).status).toBe(200);
  expect((await anyone.call("OPTIONS", "/openapi.json")).status).toBe(204);
  const post = await anyone.post("/openapi.json", {});
  expect(refusal(post)).toEqual([405, "METHOD_NOT_ALLOWED"]);
  expect(post.headers.allow).toBe("GET, HEAD, OPTIONS");
});

test("a request id of 1–128 printable ASCII characters is echoed, in header and body", async ({
  anyone,
}) => {
  for (const id of ["a", "order 66/a", "~".repeat(128)]) {
    const answer = await anyone.get("/ping", { "x-request-id": id });
    expect(answer.headers["x-request-id"]).toBe(id);
    expect(answer.body.error.requestId).toBe(id);
  }
});

test("any other request id, and none, gets a fresh one", async ({ anyone, shop }) => {
  const seen = new Set<unknown>();
  for (const id of ["x".repeat(129), "h\u00e9llo", "tab\there", ""]) {
    const answer = await anyone.get("/ping", { "x-request-id": id });
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f]{8}-/);
    seen.add(answer.headers["x-request-id"]);
  }
  for (const client of [anyone, shop.owner]) {
    seen.add((await client.get("/ping")).headers["x-request-id"]);
  }
  expect(seen.size).toBe(6);
});

test("headers that mean something to the framework mean nothing here", async ({ shop }) => {
  const meant: Record<string, string>[] = [
    { rsc: "1", "next-router-state-tree": "x" },
    { "next-action": "abc" },
    { "x-middleware-subrequest": "middleware" },
    { "x-sapa-client-address": "6.6.6.6" },
    { "x-http-method-override": "DELETE" },
  ];
  for (const headers of meant) {
    await given(shop.owner.get("/ping", headers));
  }
});

test("answers are never cached, sniffed or told apart by the framework's name", async ({
  shop,
}) => {
  const { headers } = await shop.owner.get("/ping");
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
  const page = await wire({ method: "GET", path: "/login" });
  expect(page.headers["content-security-policy"]).toContain("'nonce-");
});
