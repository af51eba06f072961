import type { z } from "zod";
import type { Caller } from "#lib/auth/caller.ts";
import { AppError } from "#lib/errors.ts";
import { maxJsonBytes, parseJson, readBody, refuseNull } from "./body.ts";
import { device, json, localeOf, statusOfError } from "./envelope.ts";
import { addressOf, admit } from "./guard.ts";
import { toAppError } from "./to-app-error.ts";
import { queryOf, validate } from "./validate.ts";

/** One operation of the second surface: the same functions in `{status, message, data}`. */
export type DeviceOperation<Input extends z.ZodType> = {
  input?: Input;
  status?: number;
  /** Without a credential: registering and logging in. */
  open?: boolean;
  run(
    input: z.output<Input>,
    extras: { request: Request; address: string; caller: Caller | null },
  ): Promise<unknown>;
};

type Handler = (request: Request) => Promise<Response>;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export const operation = <Input extends z.ZodType>(spec: DeviceOperation<Input>) => spec;

/** The handlers of one URL of the device API. */
export function deviceRoute(
  operations: Partial<Record<(typeof methods)[number], DeviceOperation<z.ZodType>>>,
): Record<(typeof methods)[number], Handler> {
  const handlers = {} as Record<(typeof methods)[number], Handler>;
  for (const method of methods) {
    handlers[method] = (request) => answer(request, operations[method], Object.keys(operations));
  }
  return handlers;
}

/** The handlers of a path that is nobody's. */
export const unknownDevicePath = () => {
  const nothing = operation({
    run: async () => {
      throw new AppError("NOT_FOUND");
    },
  });
  return deviceRoute({
    GET: nothing,
    POST: nothing,
    PUT: nothing,
    PATCH: nothing,
    DELETE: nothing,
  });
};

async function answer(
  request: Request,
  operation: DeviceOperation<z.ZodType> | undefined,
  allowed: string[],
): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  const locale = localeOf(request);
  const surface = device(locale);
  let response: Response;
  let headers: Record<string, string> = {};
  try {
    const admitted = operation?.open ? null : await admit(request);
    headers = admitted?.headers ?? {};
    if (!operation)
      throw new AppError("METHOD_NOT_ALLOWED", undefined, {
        headers: { Allow: allowed.join(", ") },
      });
    const given = await readInput(request);
    const input = operation.input ? validate(operation.input, given, locale) : given;
    const extras = { request, address: addressOf(request), caller: admitted?.caller ?? null };
    const data = await operation.run(input, extras);
    response = json(operation.status ?? 200, surface.success(data), headers);
  } catch (thrown) {
    const error = toAppError(thrown, requestId);
    const body = surface.failure(error, locale, requestId);
    response = json(statusOfError(error), body, { ...headers, ...error.headers });
  }
  response.headers.set("X-Request-Id", requestId);
  return response;
}

/** The query for GET; JSON or a form for the rest. */
async function readInput(request: Request): Promise<unknown> {
  if (request.method === "GET" || request.method === "HEAD") {
    const query = queryOf(request);
    refuseNull(query, "");
    return query;
  }
  const raw = await readBody(request, maxJsonBytes);
  const type = request.headers.get("content-type");
  if (!type?.startsWith("application/x-www-form-urlencoded")) return parseJson(raw, type) ?? {};
  const form = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(raw)));
  refuseNull(form, "");
  return form;
}
