import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { describe as describeApi } from "#lib/api/openapi.ts";
import { deviceRoutes } from "../routes.ts";
import { routes } from "./routes.ts";

/** All that redocly recommends, and what its strictest readers ask for beyond. */
const rules = {
  extends: ["recommended-strict" as const],
  rules: {
    "operation-description": "error",
    "operation-tag-defined": "error",
    "tag-description": "error",
    "no-invalid-schema-examples": "error",
    "no-invalid-media-type-examples": "error",
  } as const,
};

test("the OpenAPI document is clean by redocly's rules, its examples valid by their schemas", async () => {
  const config = await createConfig(rules);
  const source = JSON.stringify(describeApi(routes, deviceRoutes));
  const problems = await lintFromString({ source, absoluteRef: "/openapi.json", config });
  const told = problems.map(
    ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`,
  );
  expect(told).toEqual([]);
});

test("every JSON body in the document has an example", () => {
  type Body = { content?: Record<string, { example?: unknown }> };
  type Operation = { requestBody?: Body; responses: Record<string, Body> };
  const { paths } = describeApi(routes, deviceRoutes) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const bare = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody, responses }]) =>
      Object.entries({ body: requestBody, ...responses })
        .filter(([, body]) => body?.content?.["application/json"])
        .filter(([, body]) => body?.content?.["application/json"]?.example === undefined)
        .map(([part]) => `${method} ${path} ${part}`),
    ),
  );
  expect(bare).toEqual([]);
});
