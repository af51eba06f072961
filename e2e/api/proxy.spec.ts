import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { freePort } from "#scripts/postgres/credentials.ts";
import { allRoutes, openApi, type Route, urlOf } from "../document.ts";
import { exampleOf, nowhereIn } from "../examples.ts";
import { whyStraight } from "../proxy.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";
import { type Answer, wire } from "../wire.ts";

// That all tests pass through the proxy says something only if it refuses what it should: a schema
// that it cannot compile it would quietly take for right.

const json = { "content-type": "application/json" };
const isAppsOwn = ({ headers }: Answer) => headers["x-request-id"] !== undefined;
const schemaOf = ({ operation }: Route) =>
  operation.requestBody?.content["application/json"]?.schema;

/** A request as the operation's document wants it. */
async function rightRequest(shop: Shop, route: Route, authorization: string) {
  const schema = schemaOf(route);
  const body = schema && JSON.stringify(await exampleOf(shop.owner, route, schema));
  const path = urlOf(nowhereIn(route));
  const headers = { authorization, ...(body !== undefined && json) };
  return { method: route.method, path, headers, ...(body !== undefined && { body }) };
}

test("the proxy refuses what the document forbids, on every operation that takes JSON", async ({
  shop,
}) => {
  const { secret } = await shop.key();
  const origin = process.env.E2E_PROXY_URL ?? "";
  const authorization = `Bearer ${secret}`;
  for (const route of (await allRoutes()).filter(schemaOf)) {
    const right = await rightRequest(shop, route, authorization);
    const told = `${route.method} ${route.path}`;
    if (whyStraight(right)) continue;
    const wrong = await wire({ ...right, origin, body: "[]" });
    expect([isAppsOwn(wrong), wrong.status], told).toEqual([false, 422]);
    expect(isAppsOwn(await wire({ ...right, origin })), told).toBe(true);
    // Where a credential is only welcome nobody may come, too.
    if (route.operation.security.some(({ bearer }) => bearer === undefined)) continue;
    const nobody = { ...right, origin, headers: json };
    expect((await wire(nobody)).text, told).toContain("errors#UNAUTHORIZED");
  }
});

test("the proxy finds out an app that does not answer as documented, on every operation that answers JSON", async ({
  shop,
}) => {
  const document = JSON.stringify(await openApi());
  const routes = await allRoutes();
  const statuses = new Map<string, number>();
  // It says yes, in the right envelope, and nothing else that was promised.
  const liar = createServer((request, response) => {
    const asked = request.url === "/api/v1/openapi.json";
    const status = statuses.get(`${request.method} ${request.url}`) ?? 200;
    response.writeHead(status, { ...json, "x-request-id": "x" });
    response.end(asked ? document : '{"ok":true,"status":true,"message":"x","data":7}');
  });
  await new Promise<void>((done) => liar.listen(0, "127.0.0.1", done));
  const app = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`;
  const port = await freePort();
  const prism = spawn(process.execPath, ["e2e/prism.ts", app, String(port)], { stdio: "inherit" });
  try {
    const origin = `http://127.0.0.1:${port}`;
    const isThere = () => wire({ method: "GET", path: "/", origin }).then(Boolean, () => false);
    await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
    for (const route of routes) {
      const [status, answer] =
        Object.entries(route.operation.responses).find(([code]) => code.startsWith("2")) ?? [];
      const right = await rightRequest(shop, route, "Bearer x");
      // A form is nothing that the proxy could carry.
      if (route.operation.requestBody?.content["multipart/form-data"]) continue;
      if (!answer?.content?.["application/json"] || whyStraight(right)) continue;
      statuses.set(`${right.method} ${right.path}`, Number(status));
      const { text } = await wire({ ...right, origin });
      expect(text, `${route.method} ${route.path}`).toContain("errors#VIOLATIONS");
    }
  } finally {
    prism.kill();
    liar.close();
  }
});
