import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { describe as describeApi } from "#lib/api/openapi.ts";
import { routes } from "./routes.ts";

const here = new URL(".", import.meta.url).pathname;

test("every route is in the OpenAPI document, with what it takes and answers", () => {
  const files = globSync("**/route.ts", { cwd: here })
    .map((file) => `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`)
    .filter((path) => path !== "/openapi.json" && path !== "/[[...path]]");
  expect(Object.keys(routes).sort()).toEqual(files.sort());

  const { paths } = describeApi(routes) as {
    paths: Record<string, Record<string, { responses: object }>>;
  };
  const send = paths["/conversations/{id}/messages"]?.post;
  expect(send?.responses).toHaveProperty("201");
  expect(JSON.stringify(send)).toContain("#/components/schemas/SendMessage");
});
