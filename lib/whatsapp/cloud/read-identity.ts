import type { Party, Update } from "../provider.ts";
import { id, type Json, object, time } from "./pick.ts";
import { identity, isSomebody, nobody } from "./read-party.ts";

/** A system message: the customer has a new number or a new business-scoped id. */
export function changedIdentity(message: Json, head: { id: string; at: Date }): Update | null {
  const system = object(message.system);
  if (!system) return null;
  const text = id(system.body);
  const to = identity(system.wa_id ?? system.new_wa_id, system.user_id);
  const from = identity(
    message.from ?? system.customer,
    message.from_user_id ?? system.previous_user_id,
  );
  const before = isSomebody(from) ? from : formerFrom(text, to);
  if (!isSomebody(before) || !isSomebody(to)) return null;
  return { kind: "identity", ...head, from: before, to, text };
}

/**
 * Meta's sentence is sometimes the only place that holds the old id. It begins with a name that
 * the customer chose, so only its very end counts, and only if it also says the new id we know.
 */
function formerFrom(text: string | null, to: Party): Party {
  const [, former, current] = / changed from (\S+) to (\S+)$/.exec(text ?? "") ?? [];
  if (!former || !current || (current !== to.bsuid && current !== to.phone)) return nobody;
  return identity(former, null);
}

/** The webhook field `user_id_update`, which has no message id of its own. */
export function readUserIdUpdate(change: Json, _value: Json, now: Date): Update | null {
  const ids = object(change.user_id);
  const previous = id(ids?.previous);
  const current = id(ids?.current);
  if (!previous || !current) return null;
  return {
    kind: "identity",
    // Made of what changed, so that a second delivery is known for a duplicate.
    id: `user_id_update:${previous}:${current}`,
    at: time(change.timestamp, now),
    from: identity(null, previous),
    to: identity(change.wa_id, current),
    text: id(change.detail),
  };
}
