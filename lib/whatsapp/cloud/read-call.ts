import type { Update } from "../provider.ts";
import { id, type Json, time } from "./pick.ts";
import { event } from "./read-content.ts";
import { completed, identity, isSomebody } from "./read-party.ts";

/** A customer who calls opens the 24-hour window as one who writes does. */
export function readCall(call: Json, value: Json, now: Date): Update | null {
  const callId = id(call.id);
  if (!callId || call.event !== "connect" || call.direction !== "USER_INITIATED") return null;
  const from = completed(identity(call.from, call.from_user_id), value.contacts);
  if (!isSomebody(from)) return null;
  return {
    kind: "message",
    id: callId,
    at: time(call.timestamp, now),
    from,
    content: event("call"),
    replyTo: null,
  };
}
