import { z } from "zod";
import type { Caller } from "#lib/auth/caller.ts";
import { holds } from "#lib/auth/caller.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { AppError, type Locale, notFound } from "#lib/errors.ts";
import { isId, isUuidV7 } from "#lib/ids.ts";
import { maxJsonBytes, parseJson, readBody, refuseUnstorable } from "./body.ts";
import { json, type Surface } from "./envelope.ts";
import { fieldsOf, parseForm } from "./form.ts";
import { failureAnswer, fingerprintOf, idempotencyKey, once } from "./once.ts";
import { queryOf, validate } from "./validate.ts";

/** What a route says of itself: enough to check a call, and to write the OpenAPI document. */
export type Spec<Input extends z.ZodType, Output extends z.ZodType> = {
  summary: string;
  description?: string;
  tag: string;
  /** null: any valid credential. */
  scope: string | null;
  /** Who else is refused, scope or not: throws FORBIDDEN, before the input is looked at. */
  allow?: (caller: Caller) => Promise<void>;
  /** The query of a GET or DELETE, the body of anything else. */
  input?: Input;
  /** Absent: the handler answers with a Response of its own (bytes, a stream). */
  output?: Output;
  /** The type of those bytes, where it is always the same. */
  contentType?: string;
  status?: number;
  /** What it may answer beyond the usual, for the document. */
  alsoAnswers?: Record<string, string>;
  /** Test keys live in the sandbox: refused at keys, channels and the team, and at changes of the catalog, which they may only read; welcome, whatever their scopes, at the pretended customer. */
  testKeys?: "refused" | "read-only" | "welcome";
  /**
   * The body is a form with files, by its own schema, and may be this large. Where `bare` is given,
   * a body of that type alone is the form's `file`, and other fields may stand in the query.
   */
  multipart?: { maxBytes: number; bare?: string };
};

export type Call = {
  request: Request;
  params: Record<string, string>;
  caller: Caller;
  surface: Surface;
  locale: Locale;
  requestId: string;
};

/** What a handler may ask beyond its input. */
export type Extras = { request: Request; caller: Caller };

/** Where a URL names a thing its folder is `[id]`, where it names two `[deliveryId]` is the inner. */
type PathParams = { id: string; deliveryId: string };

type Handler<Input, Output> = (
  ctx: Context,
  input: Input,
  extras: Extras,
) => Promise<Output | Response>;

export type Endpoint = {
  spec: Spec<z.ZodType, z.ZodType>;
  run(call: Call): Promise<Response>;
};

/**
 * One operation: checks the scope, parses, opens the tenant's transaction, runs once per
 * idempotency key, answers in the surface's envelope. Path parameters join the input by name.
 */
export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
  handler: Handler<z.output<Input> & PathParams, z.input<Output>>,
): Endpoint {
  return {
    spec: spec as unknown as Endpoint["spec"],
    async run(call) {
      const { request, params, caller, surface, locale, requestId } = call;
      checkScope(spec, caller);
      await spec.allow?.(caller);
      const { input, content } = await readInput(spec, call);
      const key = idempotencyKey(request);
      const merged = { ...(input as object), ...params } as z.output<Input> & PathParams;
      const extras = { request, caller };
      const outcome = await inTenant(caller.tenantId, caller.actor, async (ctx) => {
        if (key !== null && isUuidV7(key)) ctx.clientId = key;
        const work = async () => {
          refuseImpossibleIds(params);
          const result = await handler(ctx, merged, extras);
          if (result instanceof Response) return result;
          return { status: spec.status ?? 200, body: JSON.stringify(surface.success(result)) };
        };
        if (key === null || spec.output === undefined) return work();
        const answer = async () => (await work()) as { status: number; body: string };
        const failure = (error: AppError) =>
          failureAnswer(error, surface.failure(error, locale, requestId));
        return once(ctx, caller, key, await fingerprintOf(request, content), answer, failure);
      });
      if (outcome instanceof Response) return outcome;
      const replayed = "replayed" in outcome && outcome.replayed === true;
      return json(outcome.status, outcome.body, replayed ? { "Idempotent-Replayed": "true" } : {});
    },
  };
}

/** An id that cannot be one is an object that doesn't exist. */
function refuseImpossibleIds(params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params)) {
    if ((name === "id" || name.endsWith("Id")) && !isId(value)) throw notFound();
  }
}

function checkScope(spec: Spec<z.ZodType, z.ZodType>, caller: Caller): void {
  const test = caller.actor.kind === "key" && caller.actor.mode === "test";
  if (test && spec.testKeys === "refused") {
    throw new AppError("FORBIDDEN", {
      id: "Kunci uji (tk_test_) hanya berlaku di kanal sandbox.",
      en: "Test keys (tk_test_) only work with the sandbox channel.",
    });
  }
  if (test && spec.testKeys === "read-only") {
    throw new AppError("FORBIDDEN", {
      id: "Dengan kunci uji (tk_test_) katalog hanya dapat dibaca.",
      en: "With test keys (tk_test_) the catalog can only be read.",
    });
  }
  if (test && spec.testKeys === "welcome") return;
  if (spec.scope === null || holds(caller.scopes, spec.scope)) return;
  throw new AppError("FORBIDDEN", {
    id: `Butuh cakupan ${spec.scope}.`,
    en: `This needs the scope ${spec.scope}.`,
  });
}

const nothing = z.strictObject({});

function queryInput(schema: z.ZodType | undefined, request: Request, locale: Locale): unknown {
  const query = queryOf(request);
  refuseUnstorable(query);
  return schema ? validate(schema, query, locale) : {};
}

async function readInput(
  spec: Spec<z.ZodType, z.ZodType>,
  { request, locale }: Call,
): Promise<{ input: unknown; content: Uint8Array | FormData }> {
  const { method, headers } = request;
  if (method === "GET" || method === "HEAD") {
    return { input: queryInput(spec.input, request, locale), content: new Uint8Array() };
  }
  if (method === "DELETE") {
    const body = parseJson(await readBody(request, maxJsonBytes), headers.get("content-type"));
    validate(nothing, body === undefined ? {} : body, locale);
    return { input: queryInput(spec.input, request, locale), content: new Uint8Array() };
  }
  const raw = await readBody(request, spec.multipart?.maxBytes ?? maxJsonBytes);
  const type = headers.get("content-type");
  const bare = spec.multipart?.bare;
  const content = spec.multipart ? await parseForm(raw, type, bare) : raw;
  const body =
    content instanceof FormData
      ? { ...(bare && queryOf(request)), ...fieldsOf(content) }
      : parseJson(raw, type);
  return {
    input: validate(spec.input ?? nothing, body === undefined ? {} : body, locale),
    content,
  };
}
