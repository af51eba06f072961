import type { IncomingContent, Party, PastMessage, Update } from "../provider.ts";
import { isSomebody, jidOf } from "./jid.ts";
import { type Json, object, objects } from "./pick.ts";
import { chatOf, type Me, readMessage } from "./read-message.ts";
import { readContact } from "./read-people.ts";
import { statusName } from "./read-status.ts";

/** Each part is a transaction. */
const partSize = 200;
const fileKeptMs = 14 * 86_400_000;

/** What the phone tells a newly linked device: people, and what was said with them before. */
export function readHistory(history: Json, me: Me, now: Date): Update[] {
  const people = objects(history.contacts).flatMap((one) => readContact(one, now) ?? []);
  const chats = new Map<string, { with: Party; messages: PastMessage[] }>();
  for (const message of objects(history.messages)) {
    const party = chatOf(object(message.key) ?? {}, me);
    const past = readPast(message, me, now);
    const chat = jidOf(party);
    if (!past || !chat || !isSomebody(party)) continue;
    const known = chats.get(chat) ?? { with: party, messages: [] };
    known.messages.push(past);
    chats.set(chat, known);
  }
  return [...people, ...[...chats.values()].flatMap(partsOf)];
}

function readPast(message: Json, me: Me, now: Date): PastMessage | null {
  const update = readMessage(message, me, now);
  if (update?.kind !== "message" && update?.kind !== "echo") return null;
  const { id, at, replyTo } = update;
  const content = withoutOldFile(update.content, at, now);
  const direction = update.kind === "echo" ? "OUT" : "IN";
  const status = direction === "OUT" ? statusName(message.status) : null;
  return { id, at, direction, content, replyTo, status };
}

/** WhatsApp has thrown it away by now, and nobody should fetch a year of pictures at once. */
function withoutOldFile(content: IncomingContent, at: Date, now: Date): IncomingContent {
  const { type, text, media } = content;
  if (!media || now.getTime() - at.getTime() < fileKeptMs) return content;
  return { type: "unsupported", text, media: null, payload: { reason: "file", type } };
}

function partsOf(chat: { with: Party; messages: PastMessage[] }): Update[] {
  const parts: Update[] = [];
  for (let from = 0; from < chat.messages.length; from += partSize) {
    const messages = chat.messages.slice(from, from + partSize);
    const at = new Date(Math.max(...messages.map((one) => one.at.getTime())));
    parts.push({ kind: "history", at, with: chat.with, messages });
  }
  return parts;
}
