import { expect, test } from "vitest";
import { describe as describeApi } from "#lib/api/openapi.ts";
import { deviceRoutes } from "../routes.ts";
import { routes } from "./routes.ts";

// What is made from the document and kept in git. `npm run generate:api` writes it anew.
const stale = "The API changed: run `npm run generate:api` and commit what it writes.";
const fromRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);

/**
 * Examples are for readers, and every refusal has one shape: types need it once per operation. The
 * dashboard calls the first surface only.
 */
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

/** Postman's own ids are new at every writing, and nothing needs them. */
const withoutIds = (key: string, value: unknown) =>
  key === "_postman_id" || (key === "id" && /^[0-9a-f-]{36}$/.test(String(value)))
    ? undefined
    : value;

type Parameter = { name: string; schema: { default?: unknown; enum?: unknown[] } };

/** Left to itself, Postman's converter throws dice for each. */
const withExample = (one: Parameter) => ({
  ...one,
  example: one.schema.default ?? one.schema.enum?.[0] ?? `<${one.name}>`,
});

type Choice = { enum?: unknown[] };
const chosen = (choice: Choice) => ({ ...choice, example: choice.enum?.[0] });

/** A collection shows how to ask, and one good answer each. */
function forPostman(): object {
  const document = JSON.stringify(describeApi(routes, deviceRoutes), (key, value: unknown) => {
    if (key === "servers") return [{ url: "http://localhost:3000" }];
    if (key === "parameters" && Array.isArray(value)) return value.map(withExample);
    if (Array.isArray((value as Choice | null)?.enum)) return chosen(value as Choice);
    if (key !== "responses") return value;
    return Object.fromEntries(
      Object.entries(value as object).filter(([status]) => status.startsWith("2")),
    );
  });
  const servers = [{ url: "http://localhost:3000/api/v1" }];
  return { ...(JSON.parse(document) as object), servers };
}

test("the Postman collection in git is that of the document", async () => {
  const { default: postman } = await import("openapi-to-postmanv2");
  const options = {
    folderStrategy: "Tags",
    parametersResolution: "Example",
  } as const;
  const collection = await new Promise<object>((resolve, reject) => {
    postman.convertV2({ type: "json", data: forPostman() }, options, (error, result) => {
      const [output] = result?.output ?? [];
      if (error || !output) reject(error ?? new Error(result?.reason));
      else resolve(output.data);
    });
  });
  const file = fromRoot("docs/sapa.postman_collection.json").pathname;
  await expect(`${JSON.stringify(collection, withoutIds, 2)}\n`, stale).toMatchFileSnapshot(file);
});
