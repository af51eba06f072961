import type { Caller } from "#lib/auth/caller.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import type { AppError, Locale } from "#lib/errors.ts";
import { isUuidV7 } from "#lib/ids.ts";
import { json, type Surface } from "./envelope.ts";
import { type Answer, failureAnswer, fingerprintOf, idempotencyKey, once } from "./once.ts";

type Call = {
  request: Request;
  caller: Caller;
  surface: Surface;
  locale: Locale;
  requestId: string;
};

/** An answer that is made once the transaction is over: no connection waits for a file store. */
export type Later = () => Promise<Response>;

/** The same for data: what asks a stranger's server. Kept under its key like any other answer. */
export type Afterwards<Data> = { afterwards: () => Promise<Data> };

const isAfterwards = (result: unknown): result is Afterwards<unknown> =>
  typeof result === "object" &&
  result !== null &&
  "afterwards" in result &&
  typeof result.afterwards === "function";

type Performed = {
  status: number;
  /** What the request brought, for its fingerprint. */
  content: Uint8Array | FormData;
  /** Bytes and streams are not kept. */
  keeps: boolean;
  /** Before it all, and again at each repeat. */
  first?: () => Promise<void> | undefined;
};

/**
 * The work of an operation of either surface: in the tenant's one transaction, once per
 * idempotency key, answered in the surface's envelope unless it is a Response already.
 */
export async function perform(
  { request, caller, surface, locale, requestId }: Call,
  { status, content, keeps, first }: Performed,
  run: (ctx: Context) => Promise<unknown>,
): Promise<Response> {
  const key = idempotencyKey(request);
  await first?.();
  const inTransaction = <T>(work: (ctx: Context) => Promise<T>) =>
    inTenant(caller.tenantId, caller.actor, work);
  const answerOf = (result: unknown): Answer => ({
    status,
    body: JSON.stringify(surface.success(result)),
  });
  const keptOnce = async <T>(ctx: Context, work: () => Promise<Answer | T>) => {
    if (key === null || !keeps) return work();
    const failure = (error: AppError) =>
      failureAnswer(error, surface.failure(error, locale, requestId));
    return once(ctx, caller, key, await fingerprintOf(request, content), work, failure);
  };
  let outcome = await inTransaction(async (ctx) => {
    if (key !== null && isUuidV7(key)) ctx.clientId = key;
    return keptOnce(ctx, async (): Promise<Answer | Response | Later | Afterwards<unknown>> => {
      const result = await run(ctx);
      if (result instanceof Response) return result;
      if (typeof result === "function") return result as Later;
      return isAfterwards(result) ? result : answerOf(result);
    });
  });
  if (isAfterwards(outcome)) {
    const answer = answerOf(await outcome.afterwards());
    outcome =
      key === null ? answer : await inTransaction((ctx) => keptOnce(ctx, async () => answer));
  }
  if (typeof outcome === "function") return outcome();
  if (outcome instanceof Response) return outcome;
  const replayed = "replayed" in outcome && outcome.replayed === true;
  return json(outcome.status, outcome.body, replayed ? { "Idempotent-Replayed": "true" } : {});
}
