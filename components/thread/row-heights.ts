import { guessHeight, type Room } from "./guess-height.ts";
import type { Row } from "./rows.ts";

type Measured = Iterable<{ key: string | number | bigint; size: number }>;

/** How high the rows of the chats that were open last were drawn, by the rows' keys. */
const chats = new Map<string, Map<unknown, number>>();
const mostChats = 30;

/** Whoever comes back finds every row where it was, and nothing has to be measured and moved. */
export function rememberHeights(conversationId: string, measured: Measured) {
  // A row that was drawn as high as remembered is not among what was measured, and still counts.
  const known = chats.get(conversationId) ?? [];
  chats.delete(conversationId);
  chats.set(conversationId, new Map([...known, ...heightsOf(measured)]));
  const [oldest] = chats.keys();
  if (chats.size > mostChats && oldest !== undefined) chats.delete(oldest);
}

const heightsOf = (measured: Measured) =>
  [...measured].map(({ key, size }) => [key, size] as const);

/** As it was drawn before, else guessed. */
export function expectedHeight(conversationId: string, row: Row | undefined, room: Room): number {
  return (row && chats.get(conversationId)?.get(row.key)) ?? guessHeight(row, room);
}
