import { AppError } from "#lib/errors.ts";
import type { Endpoint } from "./endpoint.ts";
import { json, localeOf, type Surface, statusOfError, v1 } from "./envelope.ts";
import { type Admitted, admit } from "./guard.ts";
import { toAppError } from "./to-app-error.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];

/** A route handler carries its endpoint, so the OpenAPI document is made of the routes themselves. */
export type RouteHandler = {
  (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>;
  endpoint?: Endpoint;
};

export type Declared = Partial<Record<Method, Endpoint>>;

/**
 * The handlers of one URL under `/api/v1`. Methods that aren't there answer 405 with `Allow`, in
 * the envelope; all of them, and unknown paths too, ask for a credential first.
 */
export function route(endpoints: Declared): Record<Method, RouteHandler> {
  const handlers = {} as Record<Method, RouteHandler>;
  for (const method of methods) {
    handlers[method] = (request, context) =>
      answer(request, v1, async (admitted, requestId) => {
        const endpoint = endpoints[method];
        if (!endpoint) throw methodNotAllowed(endpoints);
        // Next has none to give where the URL names nothing.
        const params = (await context.params) ?? {};
        const locale = localeOf(request);
        return endpoint.run({ request, params, admitted, surface: v1, locale, requestId });
      });
    handlers[method].endpoint = endpoints[method];
  }
  return handlers;
}

/** The handlers of a path that is nobody's. */
export function unknownPath(): Record<Method, RouteHandler> {
  const handlers = {} as Record<Method, RouteHandler>;
  for (const method of methods) {
    handlers[method] = (request) =>
      answer(request, v1, async () => {
        throw new AppError("NOT_FOUND");
      });
  }
  return handlers;
}

function methodNotAllowed(endpoints: Declared): AppError {
  const allow = Object.keys(endpoints).flatMap((name) =>
    name === "GET" ? ["GET", "HEAD"] : [name],
  );
  return new AppError("METHOD_NOT_ALLOWED", undefined, {
    headers: { Allow: [...allow, "OPTIONS"].join(", ") },
  });
}

/** Admits the caller, runs, and turns whatever is thrown into the surface's refusal. */
export async function answer(
  request: Request,
  surface: Surface,
  work: (admitted: Admitted, requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  let headers: Record<string, string> = {};
  let response: Response;
  try {
    const admitted = await admit(request);
    headers = admitted.headers;
    response = await work(admitted, requestId);
  } catch (thrown) {
    const error = toAppError(thrown, requestId);
    const body = surface.failure(error, localeOf(request), requestId);
    response = json(statusOfError(error), body, { ...headers, ...error.headers });
  }
  response.headers.set("X-Request-Id", requestId);
  return response;
}
