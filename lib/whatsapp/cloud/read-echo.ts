import type { Update } from "../provider.ts";
import { id, type Json, object, time } from "./pick.ts";
import { content } from "./read-content.ts";
import { amendment } from "./read-message.ts";
import { completed, identity, isSomebody, nobody } from "./read-party.ts";

/** What the owner sent from the phone itself, beside this app. */
export function readEcho(message: Json, value: Json, now: Date): Update | null {
  const messageId = id(message.id);
  if (!messageId) return null;
  const head = { id: messageId, at: time(message.timestamp, now) };
  if (message.type === "edit" || message.type === "revoke") return amendment(message, value, head);
  // The business's own reaction has no customer to stand under; it is kept as it is.
  if (message.type === "reaction" || message.type === "system") return null;
  const groupId = id(message.group_id);
  const to = groupId
    ? { ...nobody, groupId }
    : completed(identity(message.to, message.to_user_id), value.contacts);
  if (!groupId && !isSomebody(to)) return null;
  return {
    kind: "echo",
    ...head,
    to,
    content: content(message, value),
    replyTo: id(object(message.context)?.id),
  };
}
