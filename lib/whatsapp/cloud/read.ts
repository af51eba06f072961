import type { Routed, Update } from "../provider.ts";
import { id, type Json, object, objects, time } from "./pick.ts";
import { account, readTemplate } from "./read-account.ts";
import { readCall } from "./read-call.ts";
import { readEcho } from "./read-echo.ts";
import { readAddress, readHistory } from "./read-history.ts";
import { readUserIdUpdate } from "./read-identity.ts";
import { readMessage } from "./read-message.ts";
import { readPreference } from "./read-preference.ts";
import { readStatus } from "./read-status.ts";
import { storable } from "./storable.ts";

type Reader = (item: Json, value: Json, now: Date) => Update | null;

/** Webhook field → the lists it carries and who reads their items. */
const readers = new Map<string, { list: string; read: Reader }[]>([
  [
    "messages",
    [
      { list: "messages", read: readMessage },
      { list: "statuses", read: readStatus },
    ],
  ],
  ["smb_message_echoes", [{ list: "message_echoes", read: readEcho }]],
  ["smb_app_state_sync", [{ list: "state_sync", read: readAddress }]],
  ["calls", [{ list: "calls", read: readCall }]],
  ["user_preferences", [{ list: "user_preferences", read: readPreference }]],
  ["user_id_update", [{ list: "user_id_update", read: readUserIdUpdate }]],
]);

/** One webhook body, whatever is in it: never throws, and drops nothing that Meta said. */
export function read(body: unknown): Routed[] {
  const now = new Date();
  const whole = object(storable(body));
  if (!whole) return [];
  if (!Array.isArray(whole.entry)) {
    return [{ phoneNumberId: null, accountId: null, update: account("unknown", whole, now) }];
  }
  return objects(whole.entry).flatMap((entry) => readEntry(entry, now));
}

function readEntry(entry: Json, now: Date): Routed[] {
  const accountId = id(entry.id);
  const at = time(entry.time, now);
  if (!Array.isArray(entry.changes)) {
    return [{ phoneNumberId: null, accountId, update: account("unknown", entry, at) }];
  }
  return objects(entry.changes).flatMap((change) => {
    const metadata = object(object(change.value)?.metadata);
    const phoneNumberId = id(metadata?.phone_number_id);
    return readChange(change, at).map((update) => ({ phoneNumberId, accountId, update }));
  });
}

function readChange(change: Json, at: Date): Update[] {
  const field = id(change.field) ?? "unknown";
  const value = object(change.value);
  if (!value) return [account(field, change.value, at)];
  const template = readTemplate(field, value, at);
  if (template) return [template];
  // It holds messages too, but old ones that must not be answered.
  if (field === "history") return readHistory(value, at);
  const updates = (readers.get(field) ?? []).flatMap(({ list, read }) =>
    objects(value[list]).map((item) => read(item, value, at) ?? account(field, item, at)),
  );
  return updates.length > 0 ? updates : [account(field, value, at)];
}
