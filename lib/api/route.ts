import { notFound } from "#lib/errors.ts";
import type { Endpoint } from "./endpoint.ts";
import { localeOf, v1 } from "./envelope.ts";
import { admit } from "./guard.ts";
import { type Handlers, handlersFor, type Method, methodNotAllowed, methods } from "./handlers.ts";
import { respond } from "./respond.ts";

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
export function route(endpoints: Declared): Handlers<RouteHandler> {
  const has = Object.keys(endpoints);
  const handlers = handlersFor<RouteHandler>(
    has,
    (method) => (request, context) =>
      respond(request, v1, async (always) => {
        const { requestId } = always;
        const caller = await admit(request, always);
        const endpoint = endpoints[method];
        if (!endpoint) throw methodNotAllowed(has);
        // Next has none to give where the URL names nothing.
        const params = (await context.params) ?? {};
        const locale = localeOf(request);
        return endpoint.run({ request, params, caller, surface: v1, locale, requestId });
      }),
  );
  for (const method of methods) handlers[method].endpoint = endpoints[method];
  return handlers;
}

/** The handlers of a URL that anyone may read, credential or not. */
export const openRoute = (read: () => Response): Handlers<RouteHandler> =>
  handlersFor(
    ["GET"],
    (method) => (request) =>
      respond(request, v1, async () => {
        if (method !== "GET") throw methodNotAllowed(["GET"]);
        return read();
      }),
  );

/** The handlers of a path that is nobody's. */
export const unknownPath = (): Handlers<RouteHandler> =>
  handlersFor(
    [],
    () => (request) =>
      respond(request, v1, async (always) => {
        await admit(request, always);
        throw notFound();
      }),
  );
