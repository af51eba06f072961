import { Ajv2020 } from "ajv/dist/2020.js";
import { everyRoute, openApi } from "../document.ts";
import { expect, test } from "../test.ts";

/** The fixed parts of an OpenAPI 3.1 document; schemas are checked by compiling each. */
const structure = {
  type: "object",
  required: ["openapi", "info", "paths"],
  properties: {
    openapi: { pattern: "^3\\.1\\.\\d+$" },
    info: { required: ["title", "version"] },
    servers: { items: { required: ["url"] } },
    paths: {
      propertyNames: { pattern: "^/" },
      additionalProperties: {
        propertyNames: { enum: ["get", "put", "post", "patch", "delete", "parameters"] },
        additionalProperties: {
          type: "object",
          required: ["operationId", "summary", "tags", "responses", "security"],
          properties: {
            parameters: {
              items: {
                required: ["name", "in", "schema"],
                properties: { in: { enum: ["path", "query", "header"] } },
                if: { properties: { in: { const: "path" } } },
                // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
                then: { required: ["required"], properties: { required: { const: true } } },
              },
            },
            requestBody: { required: ["content"], properties: { content: { minProperties: 1 } } },
            responses: {
              minProperties: 2,
              propertyNames: { pattern: "^[2-5]\\d\\d$" },
              additionalProperties: { required: ["description"] },
            },
          },
        },
      },
    },
  },
};

test("the document is OpenAPI 3.1, and every schema in it compiles", async () => {
  const document = await openApi();
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  expect(ajv.validate(structure, document), JSON.stringify(ajv.errors)).toBe(true);
  ajv.addSchema(document, "api");
  for (const name of Object.keys(document.components.schemas)) {
    ajv.compile({ $ref: `api#/components/schemas/${name}` });
  }
  const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name ?? "");
});

test("every operation has a name of its own, its path's parameters, a success and its refusals", async () => {
  const routes = await everyRoute();
  const names = routes.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { method, path, operation, open } of routes) {
    const told = `${method} ${path}`;
    const inPath = operation.parameters?.filter((one) => one.in === "path") ?? [];
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(inPath.map(({ name }) => name).sort(), told).toEqual(wanted.sort());
    const statuses = Object.keys(operation.responses);
    expect(
      statuses.some((status) => status.startsWith("2")),
      told,
    ).toBe(true);
    expect(statuses, told).toEqual(expect.arrayContaining(["400", "401", "403", "429", "503"]));
    if (!open && (method === "POST" || method === "PATCH")) {
      const header = operation.parameters?.find(({ name }) => name === "Idempotency-Key");
      expect(header?.in, told).toBe("header");
    }
  }
});
