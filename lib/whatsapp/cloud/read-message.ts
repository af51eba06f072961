import type { Party, Update } from "../provider.ts";
import { id, type Json, object, time } from "./pick.ts";
import { content } from "./read-content.ts";
import { changedIdentity } from "./read-identity.ts";
import { completed, identity, isSomebody, nobody } from "./read-party.ts";

/** Null when it cannot be placed; the caller keeps it whole as an account update. */
export function readMessage(message: Json, value: Json, now: Date): Update | null {
  const messageId = id(message.id);
  if (!messageId) return null;
  const at = time(message.timestamp, now);
  const sender = completed(identity(message.from, message.from_user_id), value.contacts);

  if (message.type === "reaction") {
    const groupId = id(message.group_id);
    return reaction(message, { id: messageId, at, from: { ...sender, groupId } });
  }
  if (message.type === "edit" || message.type === "revoke") {
    return amendment(message, value, { id: messageId, at });
  }
  if (message.type === "system") return changedIdentity(message, { id: messageId, at });

  const said = content(message, value);
  const replyTo = id(object(message.context)?.id);
  const groupId = id(message.group_id);
  if (!groupId) {
    if (!isSomebody(sender)) return null;
    return { kind: "message", id: messageId, at, from: sender, content: said, replyTo };
  }
  // The conversation is the group's: whoever spoke must not pull it to their own.
  const { name, phone, bsuid } = sender;
  const payload = { ...said.payload, sender: { name, phone, bsuid } };
  const from = { ...nobody, groupId };
  return { kind: "message", id: messageId, at, from, content: { ...said, payload }, replyTo };
}

type Head = { id: string; at: Date };

function reaction(message: Json, head: Head & { from: Party }): Update | null {
  const part = object(message.reaction);
  const target = id(part?.message_id);
  return target ? { kind: "reaction", ...head, target, emoji: id(part?.emoji) } : null;
}

/** The sender changed or took back an earlier message. */
export function amendment(message: Json, value: Json, head: Head): Update | null {
  const part = message.type === "edit" ? object(message.edit) : object(message.revoke);
  const original = id(part?.original_message_id);
  if (!original) return null;
  if (message.type === "revoke") return { kind: "revoke", ...head, original };
  return {
    kind: "edit",
    ...head,
    original,
    content: content(object(part?.message) ?? {}, value),
  };
}
