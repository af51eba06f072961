import type { z } from "zod";
import { bringsNoCredential } from "#lib/auth/authenticate.ts";
import type { Caller } from "#lib/auth/caller.ts";
import { notFound } from "#lib/errors.ts";
import { maxJsonBytes, parseJson, readBody, refuseUnstorable } from "./body.ts";
import { device, json, localeOf } from "./envelope.ts";
import { addressOf, admit } from "./guard.ts";
import { type Handlers, handlersFor, type Method, methodNotAllowed } from "./handlers.ts";
import { respond } from "./respond.ts";
import { queryOf, validate } from "./validate.ts";

/** One operation of the second surface: the same functions in `{status, message, data}`. */
export type DeviceOperation<Input extends z.ZodType> = {
  input?: Input;
  status?: number;
  /** Without a credential: registering and logging in. */
  open?: boolean;
  /** A credential is welcome, but not needed; a wrong one is refused all the same. */
  optional?: boolean;
  run(
    input: z.output<Input>,
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
      const given = await readInput(request);
      const input = wanted.input ? validate(wanted.input, given, locale) : given;
      const data = await wanted.run(input, { request, address: addressOf(request), caller });
      return json(wanted.status ?? 200, surface.success(data), {});
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
async function readInput(request: Request): Promise<unknown> {
  if (request.method === "GET" || request.method === "HEAD") {
    const query = queryOf(request);
    refuseUnstorable(query);
    return query;
  }
  const raw = await readBody(request, maxJsonBytes);
  const type = request.headers.get("content-type");
  if (!type?.toLowerCase().startsWith("application/x-www-form-urlencoded")) {
    return parseJson(raw, type) ?? {};
  }
  const form = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(raw)));
  refuseUnstorable(form);
  return form;
}
