import { refusal, type Told } from "../client.ts";
import { allRoutes, type Route } from "../document.ts";
import { callRoute, nowhereIn } from "../examples.ts";
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

/** Let in: whatever the answer is about the input or the object, the door was open. */
const isIn = ({ status }: Told) => [200, 201, 202, 400, 404, 409, 422].includes(status);
/** Whoever logs out may call nothing any more; that has a test of its own. */
const staying = async () => (await allRoutes()).filter(({ path }) => path !== "/api/logout");
const nameOf = (route: Route) => `${route.method} ${route.path} (${route.scope ?? "any key"})`;

test("a key with one scope gets exactly the routes of that scope, and 403 everywhere else", async ({
  shop,
}) => {
  const routes = await allRoutes();
  expect(routes.length).toBeGreaterThan(20);
  for (const scope of scopes) {
    const { client } = await shop.key({ scopes: [scope] });
    for (const route of routes) {
      const answer = await callRoute(client, route, nowhereIn(route));
      const told = `${nameOf(route)} with ${scope}: ${answer.status}`;
      const open = !route.people && (route.scope === undefined || route.scope === scope);
      if (open) expect(isIn(answer), told).toBe(true);
      else expect(refusal(answer), told).toEqual([403, "FORBIDDEN"]);
    }
  }
});

test("every scope a route asks for is one that a key may hold", async () => {
  for (const route of await allRoutes()) {
    if (route.scope) expect([...scopes, "admin:*"], nameOf(route)).toContain(route.scope);
  }
});

test("admin:* opens every route, for a key what is not about a person, for an owner and an admin", async ({
  shop,
}) => {
  const admin = await shop.hire("ADMIN");
  for (const client of [shop.api, shop.owner, admin.client]) {
    for (const route of await staying()) {
      const answer = await callRoute(client, route, nowhereIn(route));
      // That one is for the owner of the shop that was registered first, whichever that is here.
      const first = route.path === "/credits/top-ups";
      const others = answer.status === 403 && (first || (route.people && client === shop.api));
      expect(isIn(answer) || others, `${nameOf(route)}: ${answer.status}`).toBe(true);
    }
  }
});

test("an agent reads and writes chats, sends and reads products, and is 403 elsewhere", async ({
  shop,
}) => {
  const held = ["conversations:read", "conversations:write", "messages:send", "products:read"];
  const { client } = await shop.hire("AGENT");
  for (const route of await staying()) {
    const answer = await callRoute(client, route, nowhereIn(route));
    const told = `${nameOf(route)}: ${answer.status}`;
    if (route.scope === undefined || held.includes(route.scope)) {
      expect(isIn(answer), told).toBe(true);
    } else expect(refusal(answer), told).toEqual([403, "FORBIDDEN"]);
  }
});

test("keys, channels, webhooks and team are 403 to a test key, and the catalog is read-only", async ({
  shop,
}) => {
  const { client } = await shop.key({ mode: "test" });
  for (const route of await allRoutes()) {
    const answer = await callRoute(client, route, nowhereIn(route));
    const told = `${nameOf(route)}: ${answer.status}`;
    const closed = /^\/(api-keys|channels|members|webhooks|api\/device\/status)\b/.test(route.path);
    const readOnly = route.path.startsWith("/products") && route.method !== "GET";
    if (closed || readOnly || route.people)
      expect(refusal(answer), told).toEqual([403, "FORBIDDEN"]);
    else if (/^\/(conversations|messages|media|products|ping|events)\b/.test(route.path)) {
      expect(isIn(answer), told).toBe(true);
    }
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
