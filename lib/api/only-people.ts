import { personOf } from "#lib/account/person.ts";
import type { Caller } from "#lib/auth/caller.ts";

/** For a spec's `allow`: keys have no account of their own. */
export const onlyPeople = async (caller: Caller): Promise<void> => {
  personOf(caller);
};
