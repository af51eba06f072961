import fc from "fast-check";
import type { Client } from "../client.ts";
import { allRoutes, openApi } from "../document.ts";
import { nowhereIn, placeIn } from "../examples.ts";
import { callsOf } from "../inputs.ts";
import { expect, test } from "../test.ts";

const timesEach = Number(process.env.FUZZ_TIMES ?? 4);

/** A query as it would be typed: nested values as their text. */
function queryOf(query: Record<string, unknown>): string {
  const texts = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value.toWellFormed() : (JSON.stringify(value) ?? ""),
  ]);
  return texts.length > 0 ? `${new URLSearchParams(texts)}` : "";
}

test("whatever is sent to any operation: never a 5xx, always the envelope, always the documented shape", async ({
  shop,
}) => {
  test.setTimeout(60_000 + timesEach * 20_000);
  const document = await openApi();
  const { client } = await shop.key({ rateLimit: 10_000 });
  for (const route of await allRoutes()) {
    const paths = [await placeIn(shop, route), nowhereIn(route)];
    const input = fc.tuple(
      callsOf(route.operation, document),
      fc.constantFrom(...paths, nowhereIn(route).replace(/[^/]+$/, "%F0%9F%91%8D")),
    );
    const call = async ([{ query, body, language, key }, path]: [
      { query: object; body: unknown; language: string; key: string | undefined },
      string,
    ]) => {
      const headers: Record<string, string> = {
        "accept-language": language,
        ...(key !== undefined && { "idempotency-key": key }),
      };
      // Every answer is checked by the client itself.
      const sign = path.includes("?") ? "&" : "?";
      const url = path + sign + queryOf(query as Record<string, unknown>);
      await client.call(route.method, url, body, headers);
    };
    await fc.assert(fc.asyncProperty(input, call), { numRuns: timesEach });
  }
  await expectAlive(client);
});

async function expectAlive(client: Client): Promise<void> {
  expect((await client.get("/ping")).status).toBe(200);
}
