import { AppError } from "#lib/errors.ts";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** Whoever asks what a URL can do needs no credential. */
type Preflight = () => Promise<Response>;
export type Handlers<Handler> = Record<Method, Handler> & { OPTIONS: Preflight };

/** What Next calls for a URL that has these methods: one for each, there or not. */
export function handlersFor<Handler>(
  has: string[],
  make: (method: Method) => Handler,
): Handlers<Handler> {
  const entries = methods.map((method) => [method, make(method)] as const);
  const OPTIONS: Preflight = async () =>
    new Response(null, { status: 204, headers: { Allow: allowed(has) } });
  return { ...(Object.fromEntries(entries) as Record<Method, Handler>), OPTIONS };
}

const allowed = (has: string[]): string =>
  [...has.flatMap((name) => (name === "GET" ? ["GET", "HEAD"] : [name])), "OPTIONS"].join(", ");

export const methodNotAllowed = (has: string[]): AppError =>
  new AppError("METHOD_NOT_ALLOWED", undefined, { headers: { Allow: allowed(has) } });
