import { useCallback, useSyncExternalStore } from "react";
import type { Presence } from "#lib/presence/schema.ts";

export type Colleague = Presence["member"] & { typing: boolean };

type Known = Colleague & { typingUntil: number; until: number };

/** So long after their last sign of life somebody still counts as writing, or as being there. */
const typingMs = 7_000;
const thereMs = 12_000;
const lookMs = 1_000;

const nobody: Known[] = [];
const chats = new Map<string, Known[]>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** What the stream, or an answer, says of a colleague. */
export function hearPresence({ conversationId, member, state }: Presence) {
  const now = Date.now();
  const others = (chats.get(conversationId) ?? nobody).filter((other) => other.id !== member.id);
  const typing = state === "typing";
  const known = {
    ...member,
    typing,
    typingUntil: typing ? now + typingMs : 0,
    until: now + thereMs,
  };
  change(conversationId, state === "left" ? others : [...others, known].sort(byName));
}

const byName = (a: Known, b: Known) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

function change(conversationId: string, next: Known[]) {
  if (next.length === 0) chats.delete(conversationId);
  else chats.set(conversationId, next);
  timer ??= setInterval(forget, lookMs);
  for (const tell of listeners) tell();
}

/** Whoever has not been heard of for a while has stopped writing, and then has gone. */
function forget() {
  const now = Date.now();
  for (const [id, known] of chats) {
    const stale = known.some((one) => one.until < now || (one.typing && one.typingUntil < now));
    if (!stale) continue;
    const there = known.filter((one) => one.until >= now);
    change(
      id,
      there.map((one) => ({ ...one, typing: one.typing && one.typingUntil >= now })),
    );
  }
  if (chats.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The colleagues who have this chat open, by name. */
export function useColleagues(conversationId: string): Colleague[] {
  const read = useCallback(() => chats.get(conversationId) ?? nobody, [conversationId]);
  return useSyncExternalStore(subscribe, read, () => nobody);
}
