import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dispatcher } from "#lib/api/dispatch.ts";
import { json } from "#lib/api/envelope.ts";
import { answer } from "./answer.ts";

const table = Symbol.for("sapa.api");
let cancelled = 0;
const server = createServer(async (incoming, outgoing) => {
  if (!(await answer(incoming, outgoing))) outgoing.writeHead(418).end();
});
let origin = "";
beforeAll(async () => {
  const handlers = {
    GET: async () => json(200, { ok: true }, { "x-more": "1" }),
    POST: async (asked: Request) => new Response(`read ${(await asked.text()).length}`),
    PUT: async () => json(413, { ok: false }, {}),
    DELETE: async () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode("first")),
          cancel: () => {
            cancelled += 1;
          },
        }),
      ),
  };
  Object.assign(globalThis, { [table]: dispatcher({ "/api/v1/thing": handlers }, []) });
  await new Promise<void>((done) => server.listen(0, done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, table);
  server.close();
});

test("what the table has is answered whole, by HEAD without its body; the rest is left", async () => {
  const got = await fetch(`${origin}/api/v1/thing?x=1`);
  expect([got.status, got.headers.get("content-length"), got.headers.get("x-more")]).toEqual([
    200,
    "11",
    "1",
  ]);
  expect(await got.text()).toBe('{"ok":true}');
  const head = await fetch(`${origin}/api/v1/thing`, { method: "HEAD" });
  expect([head.headers.get("content-length"), await head.text()]).toEqual(["11", ""]);
  for (const path of ["/inbox", "/api/v1/other", "/api/auth/session"]) {
    expect((await fetch(origin + path)).status).toBe(418);
  }
});

test("a body small or large is read, and one that nobody reads does not hold up the connection", async () => {
  for (const size of [10, 2_000_000]) {
    const posted = await fetch(`${origin}/api/v1/thing`, {
      method: "POST",
      body: "x".repeat(size),
    });
    expect(await posted.text()).toBe(`read ${size}`);
    const put = await fetch(`${origin}/api/v1/thing`, { method: "PUT", body: "x".repeat(size) });
    expect([put.status, await put.json()]).toEqual([413, { ok: false }]);
    expect((await fetch(`${origin}/api/v1/thing`)).status).toBe(200);
  }
});

test("a stream ends when its reader goes", async () => {
  await new Promise<void>((done) => {
    const asked = request(`${origin}/api/v1/thing`, { method: "DELETE" }, (response) => {
      response.once("data", () => {
        asked.destroy();
        done();
      });
    });
    asked.end();
  });
  await expect.poll(() => cancelled).toBe(1);
});
