import fc from "fast-check";
import type { Client, Told } from "../client.ts";
import { allRoutes, openApi, type Route } from "../document.ts";
import { nowhereIn, placeIn } from "../examples.ts";
import { callsOf } from "../inputs.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

/** `FUZZ_REQUESTS=100000 npm run fuzz` for a long one. */
const wanted = Number(process.env.FUZZ_REQUESTS ?? 250);
/** After so many a thing of the shop's has been changed beyond recognition, or is gone. */
const requestsPerThing = 100;
const routesAtOnce = 4;

/** A query as it would be typed: nested values as their text. */
function queryOf(query: Record<string, unknown>): string {
  const texts = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value.toWellFormed() : (JSON.stringify(value) ?? ""),
  ]);
  return texts.length > 0 ? `?${new URLSearchParams(texts)}` : "";
}

test("whatever is sent to any operation: never a 5xx, always the envelope, always the documented shape", async ({
  shop,
}) => {
  test.setTimeout(120_000 + wanted * 200);
  const routes = await allRoutes();
  const each = Math.ceil(wanted / routes.length);
  const answers: Record<string, number> = {};
  const left = [...routes];
  const work = async () => {
    for (let route = left.pop(); route; route = left.pop()) await fuzz(shop, route, each, answers);
  };
  await Promise.all(Array.from({ length: routesAtOnce }, work));
  expect((await shop.api.get("/ping")).status).toBe(200);
  const told = Object.entries(answers).map(([status, count]) => `${status}: ${count}`);
  const sum = Object.values(answers).reduce((all, count) => all + count, 0);
  console.warn(`  ${sum} generated requests to ${routes.length} operations; ${told.join(", ")}`);
});

async function fuzz(shop: Shop, route: Route, times: number, answers: Record<string, number>) {
  const calls = callsOf(route.operation, await openApi());
  // One each: how often a key may call is no part of this.
  const { client } = await shop.key({ rateLimit: 10_000 });
  const count = ({ status }: Told) => {
    answers[status] = (answers[status] ?? 0) + 1;
  };
  for (let done = 0; done < times; done += requestsPerThing) {
    const nowhere = nowhereIn(route);
    const paths = [await placeIn(shop, route), nowhere, nowhere.replace(/[^/]+$/, "%F0%9F%91%8D")];
    const input = fc.tuple(calls, fc.constantFrom(...paths));
    // Every answer is checked by the client itself.
    const call = async ([made, path]: [Made, string]) =>
      count(await send(client, route, path, made));
    const numRuns = Math.min(requestsPerThing, times - done);
    await fc.assert(fc.asyncProperty(input, call), { numRuns });
  }
}

type Made = ReturnType<typeof callsOf> extends fc.Arbitrary<infer One> ? One : never;

function send(client: Client, { method }: Route, path: string, made: Made): Promise<Told> {
  const { query, body, upload, language, key } = made;
  const [place, needed] = path.split("?");
  const needs = Object.fromEntries(new URLSearchParams(needed));
  const url = place + queryOf({ ...needs, ...query });
  const headers: Record<string, string> = {
    "accept-language": language,
    ...(key !== undefined && { "idempotency-key": key }),
  };
  if (!upload) return client.call(method, url, body, headers);
  const type = { "content-type": upload.type };
  const whole = { ...headers, ...type };
  return client.send({ method, path: `/api/v1${url}`, headers: whole, body: upload.body });
}
