import type { Update } from "../provider.ts";
import { type Json, time } from "./pick.ts";
import { completed, identity, isSomebody } from "./read-party.ts";

const wishes = new Map<unknown, "stop" | "resume">([
  ["stop", "stop"],
  ["resume", "resume"],
  ["signup", "resume"],
]);

export function readPreference(preference: Json, value: Json, now: Date): Update | null {
  const marketing = wishes.get(preference.value);
  if (!marketing || preference.category !== "marketing_messages") return null;
  const from = completed(identity(preference.wa_id, preference.user_id), value.contacts);
  if (!isSomebody(from)) return null;
  return {
    kind: "preference",
    at: time(preference.timestamp, now),
    from,
    marketing,
  };
}
