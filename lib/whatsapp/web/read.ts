import type { Routed, Update } from "../provider.ts";
import { type Json, object, objects, time } from "./pick.ts";
import { readHistory } from "./read-history.ts";
import { type Me, meOf, readMessage } from "./read-message.ts";
import { readContact, readGroup, readLidMapping } from "./read-people.ts";
import { readGroupReceipt, readStatus } from "./read-status.ts";

type Reader = (data: unknown, me: Me, now: Date) => Update[];

const each =
  (read: (item: Json, me: Me, now: Date) => Update | null, list?: string): Reader =>
  (data, me, now) =>
    objects(list ? object(data)?.[list] : data).flatMap((item) => read(item, me, now) ?? []);

const one =
  (read: (item: Json, now: Date) => Update | null): Reader =>
  (data, _me, now) => {
    const update = read(object(data) ?? {}, now);
    return update ? [update] : [];
  };

/**
 * Baileys' events, by who reads them; a device posts no others. Reactions, edits and revocations are
 * in `messages.upsert` as WhatsApp sends them; the events that Baileys makes of them are not needed.
 */
const readers: Record<string, Reader> = {
  "messaging-history.set": (data, me, now) => readHistory(object(data) ?? {}, me, now),
  "messages.upsert": each(readMessage, "messages"),
  "messages.update": each((item, _me, now) => readStatus(item, now)),
  "message-receipt.update": each((item, _me, now) => readGroupReceipt(item, now)),
  "contacts.upsert": each((item, _me, now) => readContact(item, now)),
  "groups.upsert": each((item, _me, now) => readGroup(item, now)),
  "groups.update": each((item, _me, now) => readGroup(item, now)),
  "lid-mapping.update": one(readLidMapping),
};

/** Which of Baileys' events are posted, in the order in which one batch of them is read. */
export const postedEvents = Object.keys(readers);

/** What a device posted: `{ at, me, events }`, Baileys' events as plain JSON. Never throws. */
export function read(body: unknown): Routed[] {
  const post = object(body);
  const events = object(post?.events) ?? {};
  const me = meOf(post?.me);
  const at = time(post?.at, new Date());
  return postedEvents
    .flatMap((name) => (name in events ? (readers[name]?.(events[name], me, at) ?? []) : []))
    .map((update) => ({ phoneNumberId: null, accountId: null, update }));
}
