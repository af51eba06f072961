import { expect, test } from "vitest";
import { describe as describeApi } from "#lib/api/openapi.ts";
import { routes } from "./routes.ts";

// What is made from the document and kept in git. `npm run generate:api` writes it anew.
const stale = "The API changed: run `npm run generate:api` and commit what it writes.";
const fromRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);

/** Examples are for readers, and every refusal has one shape: types need it once per operation. */
function forTypes(): string {
  return JSON.stringify(describeApi(routes), (key, value: unknown) => {
    if (key === "example" || key === "examples") return undefined;
    if (key !== "responses") return value;
    const answers = Object.entries(value as object).filter(([status]) => status.startsWith("2"));
    return { ...Object.fromEntries(answers), default: refusal };
  });
}

const schema = { $ref: "#/components/schemas/Error" };
const refusal = { description: "A refusal.", content: { "application/json": { schema } } };

test("the typed client in git is that of the document", async () => {
  // openapi-typescript, too, wants the compiler's JavaScript API.
  await import(fromRoot("scripts/test/typescript-6.mjs").href);
  const { astToString, default: openapiTs } = await import("openapi-typescript");
  const types = astToString(await openapiTs(forTypes(), { defaultNonNullable: false }));
  const header = "// Written by `npm run generate:api` from the OpenAPI document. Do not edit.\n\n";
  const file = fromRoot("lib/api/client/schema.d.ts").pathname;
  await expect(header + types, stale).toMatchFileSnapshot(file);
});
