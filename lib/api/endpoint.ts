import { z } from "zod";
import type { Caller } from "#lib/auth/caller.ts";
import type { Context } from "#lib/context.ts";
import { type Locale, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { KeptFile } from "#lib/media/keep.ts";
import { maxJsonBytes, parseJson, readBody, refuseUnstorable } from "./body.ts";
import { checkScope, type Needs } from "./check-scope.ts";
import type { Surface } from "./envelope.ts";
import { fieldsOf, parseForm } from "./form.ts";
import { keeping } from "./keeping.ts";
import { type Afterwards, type Later, perform } from "./perform.ts";
import { queryOf, validate } from "./validate.ts";

/** What a route says of itself: enough to check a call, and to write the OpenAPI document. */
export type Spec<Input extends z.ZodType, Output extends z.ZodType> = Needs & {
  summary: string;
  description?: string;
  tag: string;
  /** Who else is refused, scope or not: throws FORBIDDEN, before the input is looked at. */
  allow?: (caller: Caller) => Promise<void>;
  /** Counts what may not be tried without end: throws RATE_LIMITED, once the input is right. */
  meter?: (caller: Caller) => Promise<void>;
  /** The query of a GET or DELETE, the body of anything else. */
  input?: Input;
  /** Absent: the handler answers with a Response of its own (bytes, a stream). */
  output?: Output;
  /** The type of those bytes, where it is always the same. */
  contentType?: string;
  status?: number;
  /** What it may answer beyond the usual, for the document. */
  alsoAnswers?: Record<string, string>;
  /**
   * The body is a form with files, by its own schema, and may be this large. Where `bare` is given,
   * a body of that type alone is the form's `file`, and other fields may stand in the query.
   */
  multipart?: { maxBytes: number; bare?: string; keep?: Keep };
};

/** Puts the form's file into the store: before the transaction is open, for a store may be slow. */
export type Keep = (caller: Caller, file: File) => Promise<KeptFile>;

export type Call = {
  request: Request;
  params: Record<string, string>;
  caller: Caller;
  surface: Surface;
  locale: Locale;
  requestId: string;
};

/** What a handler may ask beyond its input. */
export type Extras = {
  request: Request;
  caller: Caller;
  /** The form's file as it is in the store, where the spec says how it gets there. */
  kept: () => KeptFile;
};

/** Where a URL names a thing its folder is `[id]`, where it names two `[deliveryId]` is the inner. */
type PathParams = { id: string; deliveryId: string };

type Handler<Input, Output> = (
  ctx: Context,
  input: Input,
  extras: Extras,
) => Promise<Output | Response | Later | Afterwards<Output>>;

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
      const { request, params, caller } = call;
      checkScope(spec, caller);
      await spec.allow?.(caller);
      const { input, content } = await readInput(spec, call);
      await spec.meter?.(caller);
      const merged = { ...(input as object), ...params } as z.output<Input> & PathParams;
      const { status = 200, output } = spec;
      const performed = { status, content, keeps: output !== undefined };
      return keeping(spec.multipart?.keep, caller, input, (kept, used) =>
        perform(call, performed, async (ctx) => {
          refuseImpossibleIds(params);
          const answer = await handler(ctx, merged, { request, caller, kept });
          used();
          return answer;
        }),
      );
    },
  };
}

/** An id that cannot be one is an object that doesn't exist. */
function refuseImpossibleIds(params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params)) {
    if ((name === "id" || name.endsWith("Id")) && !isId(value)) throw notFound();
  }
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
