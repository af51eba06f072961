import type { QueryClient } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import { type CachedThread, keys } from "#components/live/cache.ts";
import type { Message } from "#lib/messages/schema.ts";

const pageSize = 50;
const longestPage = 100;

/** Which part of a chat is wanted; without a wish, the one that is known already. */
export type Wanted = { part: "latest" } | { part: "around"; messageId: string };

const nothingMissed = { beyond: 0, missed: 0, seams: [] };

/** A chat and a stretch of its messages, as the server has them now. */
export async function readThread(
  client: QueryClient,
  id: string,
  wanted: Wanted | null,
  signal: AbortSignal,
): Promise<CachedThread> {
  const detail = await api("GET /conversations/{id}", { path: { id }, signal });
  const { messages, messagesCursor, ...rest } = detail;
  const { firstUnreadId, ...conversation } = rest;
  const hasOlder = messagesCursor !== null;
  const latest = { messages, hasOlder, hasNewer: false };
  const known = client.getQueryData<CachedThread>(keys.conversation(id));
  const stretch = await stretchFor(id, latest, known, wanted ?? wish(detail, known), signal);
  // The same part again, read anew: what was counted meanwhile still counts.
  const again = !wanted && client.getQueryData<CachedThread>(keys.conversation(id));
  const counted = again && stretch.hasNewer ? again : nothingMissed;
  const { beyond, missed, seams } = counted;
  return { conversation, firstUnreadId, beyond, missed, seams, ...stretch };
}

type Stretch = Pick<CachedThread, "messages" | "hasOlder" | "hasNewer">;

/** One begins to read where one has stopped, also where that is far above. */
function wish(
  { firstUnreadId, messages }: { firstUnreadId: string | null; messages: Message[] },
  known: CachedThread | undefined,
): Wanted | null {
  if (known || firstUnreadId === null) return null;
  if (messages.some((message) => message.id === firstUnreadId)) return null;
  return { part: "around", messageId: firstUnreadId };
}

async function stretchFor(
  id: string,
  latest: Stretch,
  known: CachedThread | undefined,
  wanted: Wanted | null,
  signal: AbortSignal,
): Promise<Stretch> {
  if (wanted?.part === "around") {
    const has = latest.messages.some((message) => message.id === wanted.messageId);
    return has ? latest : around(id, wanted.messageId, signal);
  }
  const [first] = known?.messages ?? [];
  const last = known?.messages.at(-1);
  if (wanted || !first || !last) return latest;
  if (known?.hasNewer) return backTo(id, await before(id, last.id, signal, true), first, signal);
  const joins = latest.messages.some((message) => message.id === last.id);
  return joins ? backTo(id, latest, first, signal) : latest;
}

async function around(id: string, messageId: string, signal: AbortSignal): Promise<Stretch> {
  const query = { around: messageId, limit: pageSize };
  const page = await api("GET /conversations/{id}/messages", { path: { id }, query, signal });
  const { items, nextCursor, hasNewer } = page;
  return { messages: items.reverse(), hasOlder: nextCursor !== null, hasNewer };
}

async function before(id: string, messageId: string, signal: AbortSignal, hasNewer: boolean) {
  const query = { before: messageId, limit: longestPage };
  const page = await api("GET /conversations/{id}/messages", { path: { id }, query, signal });
  return { messages: page.items.reverse(), hasOlder: page.nextCursor !== null, hasNewer };
}

/** The stretch again, read anew down to where it began: a lost line may have hidden changes in it. */
async function backTo(
  id: string,
  stretch: Stretch,
  first: Message,
  signal: AbortSignal,
): Promise<Stretch> {
  const [oldest] = stretch.messages;
  if (!oldest || !stretch.hasOlder || oldest.createdAt <= first.createdAt) return stretch;
  const { messages, hasOlder } = await before(id, oldest.id, signal, true);
  const longer = { ...stretch, messages: [...messages, ...stretch.messages], hasOlder };
  return backTo(id, longer, first, signal);
}

/** The page before or after what is known. */
export const nextPage = (id: string, end: { before: string } | { after: string }) =>
  api("GET /conversations/{id}/messages", { path: { id }, query: { ...end, limit: pageSize } });
