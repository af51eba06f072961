import { refusal } from "../client.ts";
import { allRoutes } from "../document.ts";
import { callRoute, furnish, pathFor } from "../examples.ts";
import { expect, test } from "../test.ts";

const scopes = [
  "conversations:read",
  "conversations:write",
  "messages:send",
  "products:read",
  "products:write",
  "credits:read",
  "usage:read",
];

test("a key with one scope gets exactly the routes of that scope, and 403 everywhere else", async ({
  shop,
}) => {
  const things = await furnish(shop);
  const routes = await allRoutes();
  expect(routes.length).toBeGreaterThan(20);
  for (const scope of scopes) {
    const { client } = await shop.key({ scopes: [scope] });
    for (const route of routes) {
      const answer = await callRoute(client, route, pathFor(route, things));
      const told = `${route.method} ${route.path} wants ${route.scope}, key has ${scope}`;
      if (route.scope === undefined || route.scope === scope) {
        expect([200, 201, 409], told).toContain(answer.status);
      } else expect(refusal(answer), told).toEqual([403, "FORBIDDEN"]);
    }
  }
});

test("admin:* opens every route, for a key, an owner and an admin", async ({ shop }) => {
  const admin = await shop.hire("ADMIN");
  for (const client of [shop.api, shop.owner, admin.client]) {
    // Made anew for each, since one of the routes revokes the key.
    const things = await furnish(shop);
    for (const route of await allRoutes()) {
      const answer = await callRoute(client, route, pathFor(route, things));
      expect([200, 201, 409], `${route.method} ${route.path}`).toContain(answer.status);
    }
  }
});

test("an agent reads and writes chats, sends and reads products, and is 403 elsewhere", async ({
  shop,
}) => {
  const held = ["conversations:read", "conversations:write", "messages:send", "products:read"];
  const things = await furnish(shop);
  const { client } = await shop.hire("AGENT");
  for (const route of await allRoutes()) {
    const answer = await callRoute(client, route, pathFor(route, things));
    const told = `${route.method} ${route.path}`;
    if (route.scope === undefined || held.includes(route.scope)) {
      expect([200, 201, 409], told).toContain(answer.status);
    } else expect(refusal(answer), told).toEqual([403, "FORBIDDEN"]);
  }
});

test("keys, channels and team are 403 to a test key, whatever its scopes", async ({ shop }) => {
  const things = await furnish(shop);
  const { client } = await shop.key({ mode: "test" });
  for (const route of await allRoutes()) {
    const answer = await callRoute(client, route, pathFor(route, things));
    const told = `${route.method} ${route.path}`;
    if (/^\/(api-keys|channels|members|webhooks)/.test(route.path)) {
      expect(refusal(answer), told).toEqual([403, "FORBIDDEN"]);
    } else expect([200, 201, 409], told).toContain(answer.status);
  }
});

test("any test key may speak as the sandbox's customer, even without the scope", async ({
  shop,
}) => {
  const body = { from: "0812 7777 8888", text: "halo" };
  const test = await shop.key({ mode: "test", scopes: ["usage:read"] });
  expect((await test.client.post("/sandbox/messages", body)).status).toBe(201);
  const live = await shop.key({ scopes: ["messages:send"] });
  expect(refusal(await live.client.post("/sandbox/messages", body))).toEqual([403, "FORBIDDEN"]);
});
