import type { Party, PastMessage, StatusName, Update } from "../provider.ts";
import { id, type Json, object, objects, time } from "./pick.ts";
import { account } from "./read-account.ts";
import { content } from "./read-content.ts";
import { completed, identity, isSomebody } from "./read-party.ts";

/** Meta puts thousands of messages into one webhook; each part is a transaction. */
const partSize = 200;

/** About another message, or about the account: nothing of what was said. */
const notSaid = new Set<unknown>(["reaction", "edit", "revoke", "system"]);

const statuses = new Map<string, StatusName>([
  ["SENT", "sent"],
  ["DELIVERED", "delivered"],
  ["READ", "read"],
  ["PLAYED", "played"],
  ["ERROR", "failed"],
]);

/** What was said on the owner's phone before this app was connected, half a year back. */
export function readHistory(value: Json, now: Date): Update[] {
  const threads = objects(value.history).flatMap((chunk) => objects(chunk.threads));
  const said = threads.flatMap((thread) => readThread(thread, value, now));
  const updates = [...said, ...readFiles(value, now)];
  return updates.length > 0 ? updates : [account("history", value, now)];
}

function readThread(thread: Json, value: Json, now: Date): Update[] {
  const context = object(thread.context);
  const said = identity(thread.id ?? context?.wa_id, context?.user_id);
  const customer = completed(said, value.contacts);
  if (!isSomebody(customer)) return [account("history", thread, now)];
  const messages = objects(thread.messages).flatMap((message) => {
    const from = identity(message.from, message.from_user_id);
    return past(message, isSame(from, customer) ? "IN" : "OUT", now) ?? [];
  });
  const parts: Update[] = [];
  for (let from = 0; from < messages.length; from += partSize) {
    parts.push(part(customer, messages.slice(from, from + partSize)));
  }
  return parts;
}

const isSame = (a: Party, b: Party) =>
  (a.phone !== null && a.phone === b.phone) || (a.bsuid !== null && a.bsuid === b.bsuid);

const part = (customer: Party, messages: PastMessage[]): Update => ({
  kind: "history",
  at: new Date(Math.max(...messages.map(({ at }) => at.getTime()))),
  with: customer,
  messages,
});

/** The files of messages that were told without them come later, each by itself. */
function readFiles(value: Json, now: Date): Update[] {
  const own = id(object(value.metadata)?.display_phone_number)?.replace(/\D/g, "");
  return objects(value.messages).flatMap((message) => {
    const from = identity(message.from, message.from_user_id);
    const outgoing = from.phone !== null && from.phone === own;
    const customer = outgoing ? identity(message.to, message.to_user_id) : from;
    const said = past(message, outgoing ? "OUT" : "IN", now);
    return said ? [part(customer, [said])] : [];
  });
}

function past(message: Json, direction: "IN" | "OUT", now: Date): PastMessage | null {
  const messageId = id(message.id);
  if (!messageId || notSaid.has(message.type)) return null;
  const status = id(object(message.history_context)?.status);
  return {
    id: messageId,
    at: time(message.timestamp, now),
    direction,
    content: content(message, {}),
    replyTo: id(object(message.context)?.id),
    status: statuses.get(status ?? "") ?? null,
  };
}

/** Somebody in the owner's address book. That one was removed from it is no news of ours. */
export function readAddress(item: Json, _value: Json, now: Date): Update | null {
  const contact = object(item.contact);
  if (item.type !== "contact" || item.action === "remove" || !contact) return null;
  const party = identity(contact.phone_number, contact.user_id);
  const name = id(contact.full_name) ?? id(contact.first_name);
  if (!isSomebody(party) || !name) return null;
  return {
    kind: "contact",
    at: time(object(item.metadata)?.timestamp, now),
    party: { ...party, name },
  };
}
