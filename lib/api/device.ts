import { z } from "zod";
import { bringsNoCredential } from "#lib/auth/authenticate.ts";
import type { Caller } from "#lib/auth/caller.ts";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { maxJsonBytes, parseJson, readBody, refuseUnstorable } from "./body.ts";
import { checkScope } from "./check-scope.ts";
import type { Spec } from "./endpoint.ts";
import { device, json, localeOf } from "./envelope.ts";
import { addressOf, admit } from "./guard.ts";
import { type Handlers, handlersFor, type Method, methodNotAllowed, methods } from "./handlers.ts";
import { type Later, perform } from "./perform.ts";
import { respond } from "./respond.ts";
import { parseUrlEncoded } from "./url-encoded.ts";
import { queryOf, validate } from "./validate.ts";

/** What an operation of the second surface says of itself. */
export type DeviceSpec<Input extends z.ZodType, Output extends z.ZodType> = Omit<
  Spec<Input, Output>,
  "scope" | "allow" | "multipart"
> & {
  /** What a key must hold; absent: any valid credential will do. */
  scope?: string;
  /** Without a credential: registering and logging in. */
  open?: boolean;
  /** A credential is welcome, but not needed; a wrong one is refused all the same. */
  optional?: boolean;
  /** Meta's posts are JSON; everyone else may send a form, too. */
  forms?: boolean;
};

/** The same functions in `{status, message, data}`, or a Response of their own (bytes). */
export type DeviceOperation<Input extends z.ZodType, Output extends z.ZodType> = DeviceSpec<
  Input,
  Output
> &
  (Acts<z.output<Input>, z.input<Output>> | Runs<z.output<Input>, z.input<Output>>);

/** In the caller's one transaction, once per Idempotency-Key: whatever a tenant's caller asks. */
type Acts<Given, Data> = {
  /** Before that, and again at each repeat: what may be done twice, and outside of the transaction. */
  first?(extras: { caller: Caller }): Promise<void>;
  act(
    ctx: Context,
    input: Given,
    extras: { request: Request; caller: Caller },
  ): Promise<Data | Response | Later>;
};
/** Outside of any transaction, and Idempotency-Key ignored: where nobody, or not a tenant, asks. */
type Runs<Given, Data> = {
  run(
    input: Given,
    extras: { request: Request; address: string; caller: Caller | null },
  ): Promise<Data | Response>;
};

/** A handler carries its operation, so the OpenAPI document is made of the routes themselves. */
export type DeviceHandler = {
  (request: Request, context?: { params?: Promise<unknown> }): Promise<Response>;
  operation?: DeviceSpec<z.ZodType, z.ZodType>;
};
type Operations = Partial<Record<Method, DeviceOperation<z.ZodType, z.ZodType>>>;

export const operation = <Input extends z.ZodType, Output extends z.ZodType>(
  spec: DeviceOperation<Input, Output>,
) => spec;

const nothing = z.object({});

/** The handlers of one URL of the device API. Path parameters join the input by name. */
export function deviceRoute(operations: Operations): Handlers<DeviceHandler> {
  const has = Object.keys(operations);
  const open = Object.values(operations).every((each) => each.open);
  const optional = Object.values(operations).every((each) => each.optional);
  const handlers = handlersFor<DeviceHandler>(has, (method) => (request, context) => {
    const nobody = open || (optional && bringsNoCredential(request));
    const locale = localeOf(request);
    const surface = device(locale);
    return respond(request, surface, async (always) => {
      const caller = nobody ? null : await admit(request, always);
      const wanted = operations[method];
      if (!wanted) throw methodNotAllowed(has);
      const { scope = null, testKeys, status = 200 } = wanted;
      if (caller) checkScope({ scope, testKeys }, caller);
      const { given, content } = await readInput(request);
      const params = (await context?.params) as Record<string, string> | undefined;
      const whole = params && isFields(given) ? { ...given, ...params } : given;
      const input = validate(wanted.input ?? nothing, whole, locale);
      if (caller && "act" in wanted) {
        const { requestId } = always;
        const call = { request, caller, surface, locale, requestId };
        const first = () => wanted.first?.({ caller });
        return perform(call, { status, content, keeps: true, first }, (ctx) =>
          wanted.act(ctx, input, { request, caller }),
        );
      }
      if (!("run" in wanted)) throw new Error(`nobody may call ${request.url}`);
      const data = await wanted.run(input, { request, address: addressOf(request), caller });
      return data instanceof Response ? data : json(status, surface.success(data), {});
    });
  });
  for (const method of methods) handlers[method].operation = operations[method];
  return handlers;
}

const isFields = (given: unknown): given is object =>
  typeof given === "object" && given !== null && !Array.isArray(given);

/** The handlers of a path that is nobody's. */
export const unknownDevicePath = (): Handlers<DeviceHandler> =>
  handlersFor(
    [],
    () => (request) =>
      respond(request, device(localeOf(request)), async (always) => {
        await admit(request, always);
        throw notFound();
      }),
  );

/** The query for GET; JSON or a form for the rest. */
async function readInput(request: Request): Promise<{ given: unknown; content: Uint8Array }> {
  if (request.method === "GET" || request.method === "HEAD") {
    const query = queryOf(request);
    refuseUnstorable(query);
    return { given: query, content: new Uint8Array() };
  }
  const content = await readBody(request, maxJsonBytes);
  const type = request.headers.get("content-type");
  if (type?.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    return { given: parseUrlEncoded(content), content };
  }
  const given = parseJson(content, type);
  return { given: given === undefined ? {} : given, content };
}
