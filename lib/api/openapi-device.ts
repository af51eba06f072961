import { z } from "zod";
import type { createDocument } from "zod-openapi";
import { type ErrorCode, statusOf } from "#lib/errors.ts";
import type { DeviceHandler } from "./device.ts";
import { operationId, refusalsOf } from "./openapi-words.ts";

export type DeviceRoutes = Record<string, Partial<Record<string, DeviceHandler>>>;
type Paths = NonNullable<Parameters<typeof createDocument>[0]["paths"]>;
type Operation = NonNullable<Paths[string]["get"]>;
type Spec = NonNullable<DeviceHandler["operation"]>;

/** These paths are whole; the document's own server ends in /api/v1. */
const servers = [{ url: "/", description: "This installation." }];

const example = {
  status: false,
  message: "Permintaan tidak valid.",
  code: "VALIDATION_ERROR" as const,
};

const DeviceRefusal = z
  .object({
    status: z.literal(false),
    message: z.string(),
    code: z.enum(Object.keys(statusOf) as [ErrorCode, ...ErrorCode[]]),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "DeviceError", examples: [example] });

const done = z.string().meta({ examples: ["Berhasil."] });

/** The second surface's half of the document, from its own declarations. */
export function describeDevice(routes: DeviceRoutes): Paths {
  const paths: Paths = {};
  for (const [path, handlers] of Object.entries(routes)) {
    const operations = Object.entries(handlers).flatMap(([method, handler]) =>
      handler?.operation
        ? [[method.toLowerCase(), operationOf(path, method, handler.operation)] as const]
        : [],
    );
    paths[path] = Object.fromEntries(operations);
  }
  return paths;
}

function operationOf(path: string, method: string, spec: Spec): Operation {
  const names = path.match(/(?<=\{)\w+(?=\})/g) ?? [];
  const get = method === "GET";
  const refusals = refusalsOf(get, DeviceRefusal, (status, message) => ({
    ...example,
    message,
    code: Object.entries(statusOf).find(([, one]) => one === Number(status))?.[0],
  }));
  return {
    operationId: operationId(path, method),
    summary: spec.summary,
    description: [spec.description, scopeOf(spec)].filter(Boolean).join(" "),
    tags: [spec.tag],
    servers,
    requestParams: parametersOf(names, get, spec),
    ...bodyOf(get, spec),
    security: securityOf(spec),
    responses: { ...successOf(spec), ...alsoOf(spec), ...refusals },
  };
}

function scopeOf({ open, optional, scope }: Spec): string {
  if (open) return "Without a credential.";
  if (optional) return "A credential is welcome, but not needed.";
  return scope ? `Scope: \`${scope}\`.` : "Any valid credential will do.";
}

function securityOf({ open, optional, scope }: Spec): Operation["security"] {
  if (open) return [];
  return [...(optional ? [{}] : []), { bearer: scope ? [scope] : [] }];
}

/** The fields that the path names, those of the query, and what a repeatable POST is known by. */
function parametersOf(names: string[], get: boolean, { input, open }: Spec) {
  const fields = input instanceof z.ZodObject ? input.shape : {};
  const of = (inPath: boolean) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name) === inPath));
  return {
    ...(names.length > 0 && { path: z.object(of(true)) }),
    ...(get && { query: z.object(of(false)) }),
    ...(!get &&
      !open && { header: z.object({ "Idempotency-Key": z.string().min(1).max(255).optional() }) }),
  };
}

function bodyOf(get: boolean, { input: schema, forms = true }: Spec) {
  if (get || !schema) return {};
  const required = !schema.safeParse({}).success;
  const content = {
    "application/json": { schema },
    ...(forms && { "application/x-www-form-urlencoded": { schema } }),
  };
  return { requestBody: { required, content } };
}

function successOf({ status = 200, summary, output, contentType = "*/*" }: Spec) {
  if (!output) {
    const content = { [contentType]: { schema: z.string() } };
    return { [String(status)]: { description: "The bytes.", content } };
  }
  const schema = z.object({ status: z.literal(true), message: done, data: output });
  const content = { "application/json": { schema } };
  return { [String(status)]: { description: summary, content } };
}

const alsoOf = ({ alsoAnswers = {} }: Spec) =>
  Object.fromEntries(
    Object.entries(alsoAnswers).map(([status, description]) => [status, { description }]),
  );
