import { z } from "zod";
import { createDocument } from "zod-openapi";
import { type ErrorCode, statusOf } from "#lib/errors.ts";
import { addExamples, type Document } from "./add-examples.ts";
import type { Endpoint } from "./endpoint.ts";
import { type DeviceRoutes, describeDevice } from "./openapi-device.ts";
import { describeWebhooks } from "./openapi-webhooks.ts";
import { operationId, refusalsOf } from "./openapi-words.ts";
import type { RouteHandler } from "./route.ts";
import { tags } from "./tags.ts";

type Routes = Record<string, Partial<Record<string, RouteHandler>>>;
type Operation = NonNullable<Parameters<typeof createDocument>[0]["paths"]>[string]["get"];

const Refusal = z
  .object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(Object.keys(statusOf) as [ErrorCode, ...ErrorCode[]]),
      message: z.string(),
      details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
      requestId: z.string(),
    }),
  })
  .meta({ id: "Error", examples: [refusalExample("400", "The request is malformed.")] });

function refusalExample(status: string, message: string) {
  const code = Object.entries(statusOf).find(([, one]) => one === Number(status))?.[0];
  return { ok: false, error: { code, message, requestId: "req_019aa3f07c1e7b42" } };
}

/** The OpenAPI 3.1 document, written from the routes' own declarations. */
export function describe(routes: Routes, devices: DeviceRoutes = {}): object {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [path, handlers] of Object.entries(routes)) {
    const operations: Record<string, Operation> = {};
    for (const [method, handler] of Object.entries(handlers)) {
      if (handler?.endpoint) {
        operations[method.toLowerCase()] = operationOf(path, method, handler.endpoint);
      }
    }
    paths[path] = operations;
  }
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "Sapa",
      version: "1",
      description:
        "The agent inbox for WhatsApp. Every answer is `{ok, data}` or `{ok, error}`; on the device API, which is the same in other clothes, `{status, message, data}`.",
      license: { name: "MIT", identifier: "MIT" },
      contact: { name: "Whoever runs this installation" },
    },
    servers: [{ url: "/api/v1", description: "This installation." }],
    tags,
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    paths: { ...paths, ...describeDevice(devices) },
    webhooks: describeWebhooks(),
  });
  return addExamples(oneSchemaEach(document as unknown as Document));
}

/**
 * What a webhook brings is what the API answers. The document's writer takes all request bodies for
 * input, and would list Message and MessageOutput: we send both, so the stricter one is the one.
 */
function oneSchemaEach(document: Document): Document {
  const { components } = document;
  const twice = Object.keys(components.schemas).filter(
    (one) => `${one}Output` in components.schemas,
  );
  const once = Object.entries(components.schemas).filter(([name]) => !twice.includes(name));
  const schemas = Object.fromEntries(once);
  const text = JSON.stringify({ ...document, components: { ...components, schemas } });
  const renamed = twice.reduce((all, one) => all.replaceAll(`${one}Output"`, `${one}"`), text);
  return JSON.parse(renamed) as Document;
}

function operationOf(path: string, method: string, { spec }: Endpoint): Operation {
  const ids = path.match(/(?<=\{)\w+(?=\})/g) ?? [];
  const id = z.string().meta({ description: "An opaque id." });
  const get = method === "GET";
  const query = queryParametersOf(get || method === "DELETE", spec);
  return {
    operationId: operationId(path, method),
    summary: spec.summary,
    description: [
      spec.description,
      spec.scope === null ? "Any valid credential will do." : `Scope: \`${spec.scope}\`.`,
      spec.people && "People only: an API key is refused.",
    ]
      .filter(Boolean)
      .join(" "),
    tags: [spec.tag],
    requestParams: {
      ...(ids.length > 0 && { path: z.object(Object.fromEntries(ids.map((name) => [name, id]))) }),
      ...(query && { query }),
      ...((method === "POST" || method === "PATCH") && {
        header: z.object({ "Idempotency-Key": z.string().min(1).max(255).optional() }),
      }),
    },
    ...bodyOf(method, spec),
    ...(spec.people && { "x-people-only": true }),
    // From 3.1 on a bearer may name what it must hold; null is any valid credential.
    security: [
      ...(spec.orScope ? [{ bearer: [spec.orScope] }] : []),
      { bearer: spec.scope === null ? [] : [spec.scope] },
    ],
    responses: { ...successOf(spec), ...alsoOf(spec), ...refusalsOf(get, Refusal, refusalExample) },
  };
}

/** What may stand in the query: all of a GET; beside a bare file, what a form would hold with it. */
function queryParametersOf(get: boolean, { input, multipart }: Endpoint["spec"]) {
  if (!(input instanceof z.ZodObject)) return undefined;
  if (get) return input;
  return multipart?.bare ? input.omit({ file: true }) : undefined;
}

function bodyOf(method: string, spec: Endpoint["spec"]) {
  if (method === "GET" || method === "DELETE" || !spec.input) return {};
  const required = !spec.input.safeParse({}).success;
  const type = spec.multipart ? "multipart/form-data" : "application/json";
  const bare = spec.multipart?.bare;
  const content = {
    [type]: { schema: spec.input },
    ...(bare && { [bare]: { schema: z.string() } }),
  };
  return { requestBody: { required, content } };
}

function successOf(spec: Endpoint["spec"]) {
  const status = String(spec.status ?? 200);
  if (!spec.output) {
    const { contentType } = spec;
    const content = contentType && { content: { [contentType]: { schema: z.string() } } };
    return { [status]: { description: "The bytes, or the stream.", ...content } };
  }
  const schema = z.object({ ok: z.literal(true), data: spec.output });
  return { [status]: { description: spec.summary, content: { "application/json": { schema } } } };
}

const alsoOf = ({ alsoAnswers = {} }: Endpoint["spec"]) =>
  Object.fromEntries(
    Object.entries(alsoAnswers).map(([status, description]) => [status, { description }]),
  );
