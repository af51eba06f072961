import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { describe as describeApi } from "#lib/api/openapi.ts";
import { deviceRoutes } from "./routes.ts";

const app = new URL("..", import.meta.url).pathname;
const notOurs = /^\/api\/(v1|auth)\/|\[\.\.\.path\]$/;

test("every route of the device API is in the OpenAPI document, with what it takes and answers", () => {
  const files = globSync(["api/**/route.ts", "webhook/**/route.ts"], { cwd: app })
    .map((file) => `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`)
    .filter((path) => !notOurs.test(path));
  expect(Object.keys(deviceRoutes).sort()).toEqual(files.sort());

  const { paths } = describeApi({}, deviceRoutes) as {
    paths: Record<string, Record<string, { responses: object; servers: object }>>;
  };
  for (const path of files) expect(Object.keys(paths[path] ?? {}), path).not.toEqual([]);
  const send = paths["/api/wa/send"]?.post;
  expect(send?.responses).toHaveProperty("201");
  expect(send?.servers).toMatchObject([{ url: "/" }]);
  expect(JSON.stringify(send)).toContain("#/components/schemas/SendFromDevice");
});
