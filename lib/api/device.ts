import type { z } from "zod";
import { bringsNoCredential } from "#lib/auth/authenticate.ts";
import type { Caller } from "#lib/auth/caller.ts";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { maxJsonBytes, parseJson, readBody, refuseUnstorable } from "./body.ts";
import { checkScope, type Needs } from "./check-scope.ts";
import { device, json, localeOf } from "./envelope.ts";
import { addressOf, admit } from "./guard.ts";
import { type Handlers, handlersFor, type Method, methodNotAllowed } from "./handlers.ts";
import { perform } from "./perform.ts";
import { respond } from "./respond.ts";
import { queryOf, validate } from "./validate.ts";

/**
 * One operation of the second surface: the same functions in `{status, message, data}`. What it
 * answers is `data`, or a Response of its own (bytes).
 */
export type DeviceOperation<Input extends z.ZodType> = {
  input?: Input;
  status?: number;
  /** What a key must hold; absent: any valid credential will do. */
  scope?: string;
  testKeys?: Needs["testKeys"];
  /** Without a credential: registering and logging in. */
  open?: boolean;
  /** A credential is welcome, but not needed; a wrong one is refused all the same. */
  optional?: boolean;
} & (Acts<z.output<Input>> | Runs<z.output<Input>>);

/** In the caller's one transaction, once per Idempotency-Key: whatever a tenant's caller asks. */
type Acts<Given> = {
  act(ctx: Context, input: Given, extras: { request: Request; caller: Caller }): Promise<unknown>;
};
/** Outside of any transaction, and Idempotency-Key ignored: where nobody, or not a tenant, asks. */
type Runs<Given> = {
  run(
    input: Given,
    extras: { request: Request; address: string; caller: Caller | null },
  ): Promise<unknown>;
};

type Handler = (request: Request) => Promise<Response>;
type Operations = Partial<Record<Method, DeviceOperation<z.ZodType>>>;

export const operation = <Input extends z.ZodType>(spec: DeviceOperation<Input>) => spec;

/** The handlers of one URL of the device API. */
export function deviceRoute(operations: Operations): Handlers<Handler> {
  const has = Object.keys(operations);
  const open = Object.values(operations).every((each) => each.open);
  const optional = Object.values(operations).every((each) => each.optional);
  return handlersFor(has, (method) => (request) => {
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
      const input = wanted.input ? validate(wanted.input, given, locale) : given;
      if (caller && "act" in wanted) {
        const { requestId } = always;
        const call = { request, caller, surface, locale, requestId };
        return perform(call, { status, content, keeps: true }, (ctx) =>
          wanted.act(ctx, input, { request, caller }),
        );
      }
      if (!("run" in wanted)) throw new Error(`nobody may call ${request.url}`);
      const data = await wanted.run(input, { request, address: addressOf(request), caller });
      return data instanceof Response ? data : json(status, surface.success(data), {});
    });
  });
}

/** The handlers of a path that is nobody's. */
export const unknownDevicePath = (): Handlers<Handler> =>
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
  if (!type?.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    return { given: parseJson(content, type) ?? {}, content };
  }
  const form = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(content)));
  refuseUnstorable(form);
  return { given: form, content };
}
