import { personOf } from "#lib/account/person.ts";
import type { Caller } from "#lib/auth/caller.ts";
import { countAttempt, forgetAttempts } from "#lib/auth/throttled-proof.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import type { Extras } from "./endpoint.ts";

const keyOf = (caller: Caller) => `proof:${personOf(caller).id}`;

/** For a spec's `meter`: somebody logged in is about to prove that it is really them. */
export const attempting = (caller: Caller): Promise<void> => countAttempt(keyOf(caller));

/** The handler throws where the proof is wrong; where it is right the count begins anew. */
export const proving =
  <Input, Output>(handler: (ctx: Context, input: Input, extras: Extras) => Promise<Output>) =>
  async (ctx: Context, input: Input, extras: Extras): Promise<Output> => {
    const output = await handler(ctx, input, extras);
    // Not waited for: this transaction holds a connection, and the counter may need another.
    forgetAttempts(keyOf(extras.caller)).catch((error: unknown) => {
      log.warn({ err: error }, "attempts could not be forgotten");
    });
    return output;
  };
