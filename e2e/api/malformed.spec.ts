import { Agent } from "node:http";
import { given, placesIn, refusal } from "../client.ts";
import { allRoutes, isDevice, type Route, type Schema, urlOf } from "../document.ts";
import { nowhereIn } from "../examples.ts";
import { owner as demoOwner, password as demoPassword } from "../people.ts";
import { pixel } from "../pixel.ts";
import { expect, test } from "../test.ts";
import { wire } from "../wire.ts";

const changes = async () => (await allRoutes()).filter(({ method }) => method !== "GET");
const takesJson = ({ operation }: Route) =>
  operation.requestBody === undefined ||
  operation.requestBody.content["application/json"] !== undefined;

const json = { "content-type": "application/json" };
const unknown = [
  ['{"nobodyKnowsThisField":1}', json],
  ['{"__proto__":{"x":1}}', json],
  ["a=1", { "content-type": "application/x-www-form-urlencoded" }],
] as const;

test("on every route that takes JSON, anything else is 400", async ({ shop, anyone }) => {
  test.setTimeout(180_000);
  // The demo shop was registered first, so its owner is the installation's: the one who may top up.
  const login = { email: demoOwner, password: demoPassword };
  const installation = anyone.bearer((await given(anyone.device("/api/login", login))).token);
  for (const route of (await changes()).filter(takesJson)) {
    const path = urlOf(nowhereIn(route));
    // Unknown fields are ignored on the device API, and forms welcome.
    const tolerant = isDevice(route.path) && !route.operation.requestBody?.required;
    const person = route.path === "/credits/top-ups" ? installation : shop.owner;
    const client = route.people || person === installation ? person : shop.api;
    for (const [body, headers] of [
      ["{", json],
      ['{"a":1,}', json],
      ["null", json],
      ["[]", json],
      ['"text"', json],
      ["1", json],
      ["{}x", json],
      [Buffer.from([0x7b, 0xff, 0x7d]), json],
      ['{"a":"\\u0000"}', json],
      ['{"\\u0000":1}', json],
      ['{"a":"\\ud800"}', json],
      [`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, json],
      ...(tolerant ? [] : unknown),
      ["{}", {}],
      ["{}", { "content-type": "text/plain" }],
      ["{}", { "content-type": "application/json-seq" }],
    ] as const) {
      const answer = await client.send({ method: route.method, path, headers, body });
      const told = `${route.method} ${route.path} ${String(body).slice(0, 40)}`;
      expect(refusal(answer), told).toEqual([400, "VALIDATION_ERROR"]);
    }
  }
});

test("an empty body needs no Content-Type, and application/*+json with a charset is JSON", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const path = `/api/v1/conversations/${id}/handoff`;
  expect((await shop.api.send({ method: "POST", path })).status).toBe(200);
  for (const type of [
    "application/json; charset=utf-8",
    "Application/JSON",
    "application/x+json",
  ]) {
    const headers = { "content-type": type };
    expect((await shop.api.send({ method: "POST", path, headers, body: "{}" })).status).toBe(200);
  }
});

test("the place of each wrong field is named, also deep inside", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const places = async (path: string, body: unknown) =>
    (await shop.api.post(path, body)).body.error.details?.map(
      (detail: { path: string }) => detail.path,
    );
  expect(await places("/sandbox/messages", { from: 1, text: 2, x: 3 })).toEqual([
    "from",
    "text",
    "x",
  ]);
  const inner = { from: "0812345678", reaction: { messageId: "", emoji: 1, y: 1 } };
  expect(await places("/sandbox/messages", inner)).toEqual([
    "reaction.messageId",
    "reaction.emoji",
    "reaction.y",
  ]);
  const nul = { interactive: { body: { text: "a\u0000b" } } };
  expect(await places(`/conversations/${id}/messages`, nul)).toEqual(["interactive.body.text"]);
  expect(await places("/sandbox/messages", { from: "12", text: "x" })).toEqual(["from"]);
});

for (const [how, chunked] of [
  ["by its announced length", false],
  ["in chunks", true],
] as const) {
  test(`a body over 1 MiB sent ${how} is 413, and the connection goes on`, async ({
    shop,
    address,
  }) => {
    const { secret } = await shop.key();
    const headers = { authorization: `Bearer ${secret}`, "x-forwarded-for": address };
    const one = new Agent({ keepAlive: true, maxSockets: 1 });
    const type = { "content-type": "application/json" };
    const path = "/api/v1/sandbox/messages";
    const body = JSON.stringify({ from: "08123456789", text: "x".repeat(1024 * 1024) });
    const large = { method: "POST", path, headers: { ...headers, ...type }, body, chunked };
    const refused = await wire(large, one);
    expect([refused.status, JSON.parse(refused.text).error.code]).toEqual([
      413,
      "PAYLOAD_TOO_LARGE",
    ]);
    const next = await wire({ method: "GET", path: "/api/v1/ping", headers }, one);
    expect([next.status, next.connection]).toEqual([200, refused.connection]);
    one.destroy();
  });
}

test("exactly 1 MiB is still read", async ({ shop }) => {
  const frame = JSON.stringify({ from: "08123456789", text: "" }).length;
  const body = { from: "08123456789", text: "x".repeat(1024 * 1024 - frame) };
  const answer = await shop.api.post("/sandbox/messages", body);
  expect(answer.body.error.details).toMatchObject([{ path: "text" }]);
});

test("an upload that announces more than any kind may have is 413 before it is sent", async ({
  shop,
  address,
}) => {
  const { secret } = await shop.key();
  const headers = {
    authorization: `Bearer ${secret}`,
    "x-forwarded-for": address,
    "content-type": "multipart/form-data; boundary=x",
    "content-length": String(200 * 1024 * 1024),
  };
  const waiting = new Agent();
  const answer = await wire({ method: "POST", path: "/api/v1/media", headers }, waiting);
  expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  waiting.destroy();
});

test("an upload is one file in a form and nothing else", async ({ shop }) => {
  const file = (bytes: BlobPart) => new File([bytes], "a.png", { type: "image/png" });
  const form = (...fields: [string, string | File][]) => {
    const made = new FormData();
    for (const [name, value] of fields) made.append(name, value);
    return made;
  };
  for (const wrong of [
    form(),
    form(["file", "text"]),
    form(["picture", file(pixel)]),
    form(["file", file("")]),
    form(["file", file(pixel)], ["file", file(pixel)]),
    form(["file", file(pixel)], ["caption", "x"]),
  ]) {
    const answer = await shop.api.form("/api/v1/media", wrong);
    expect(refusal(answer)).toEqual([400, "VALIDATION_ERROR"]);
  }
  const path = "/api/v1/media";
  for (const [type, body] of [
    ["application/json", "{}"],
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=x", "no form"],
    ["multipart/form-data; boundary=x", ""],
    ["image/png", pixel],
  ] as const) {
    const headers = { "content-type": type };
    const answer = await shop.api.send({ method: "POST", path, headers, body });
    expect(refusal(answer), `${type} ${body}`).toEqual([400, "VALIDATION_ERROR"]);
  }
});

/** What a lenient reader takes for a number. */
const noInteger = ["1.5", "abc", "", "0x10", "1e1", "%2B5", "5.0", "%205", "-0", "%D9%A5", "NaN"];

/** What a parameter's own schema says cannot be. */
function wrongFor(name: string, schema: Schema): string[] {
  const { type, minimum = 0, maximum, minLength = 0, maxLength } = schema;
  if (schema.enum ?? schema.const) return ["nonsense", ""];
  if (type === "integer") {
    const ends = maximum === undefined ? [minimum - 1] : [minimum - 1, maximum + 1];
    return [...ends.map(String), ...noInteger];
  }
  const cursors = name === "cursor" ? ["x", "a.b", "a.b.c", "e30.e30"] : [];
  const ends = [...(minLength > 0 ? [""] : []), ...(maxLength ? ["x".repeat(maxLength + 1)] : [])];
  return ["a%00", ...ends, ...cursors];
}

test("a wrong query value is 400 with its name, on every list", async ({ shop }) => {
  for (const route of await allRoutes()) {
    if (route.method !== "GET") continue;
    const queries = route.operation.parameters?.filter((one) => one.in === "query") ?? [];
    for (const { name, schema } of queries) {
      for (const value of wrongFor(name, schema)) {
        const [place, query] = nowhereIn(route).split("?");
        const others = new URLSearchParams(query);
        others.delete(name);
        const url = `${place}?${name}=${value}&${others}`;
        const answer = await (route.people ? shop.owner : shop.api).get(url);
        expect(refusal(answer), url.slice(0, 80)).toEqual([400, "VALIDATION_ERROR"]);
        expect(placesIn(answer), url.slice(0, 80)).toContain(name);
      }
    }
  }
  expect((await shop.api.get("/conversations?assignee=someone")).status).toBe(400);
  expect((await shop.api.get("/conversations?unread=false")).status).toBe(400);
});
