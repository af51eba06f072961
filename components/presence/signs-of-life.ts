import { useEffect } from "react";
import { api } from "#components/api.ts";
import { useVisible } from "#components/frame/place.ts";
import type { PresenceState } from "#lib/presence/schema.ts";
import { hearPresence } from "./colleagues.ts";

const againMs = 8_000;
const typingAgainMs = 4_000;
/** The chat is drawn first, and whoever only passes through it was not there. */
const firstAfterMs = 150;
/** So long after the last key one has stopped writing. */
const pauseMs = 4_000;
/** A screen that nobody has touched for this long is nobody's. */
const idleMs = 90_000;
const touches = ["pointermove", "pointerdown", "keydown", "wheel"] as const;

let current: { id: string; typing: () => void } | null = null;

/** A key was pressed in the composer of this chat: colleagues see that one is writing. */
export function noteTyping(conversationId: string) {
  if (current?.id === conversationId) current.typing();
}

/** While a chat is open in a visible tab that somebody uses, colleagues see that one is there. */
export function useSignsOfLife(conversationId: string | null) {
  const visible = useVisible();
  useEffect(() => {
    if (!conversationId || !visible) return;
    return begin(conversationId);
  }, [conversationId, visible]);
}

function begin(id: string): () => void {
  let touchedAt = Date.now();
  let typedAt = 0;
  let toldTypingAt = 0;
  let there = false;

  const tell = (state: PresenceState) => {
    there = state !== "left";
    // Nothing hangs on one sign of life: the next comes soon.
    api("POST /conversations/{id}/presence", { path: { id }, body: { state } })
      .then(({ items }) => items.forEach(hearPresence))
      .catch(() => {});
  };
  const typing = () => {
    typedAt = Date.now();
    if (typedAt - toldTypingAt < typingAgainMs) return;
    toldTypingAt = typedAt;
    tell("typing");
  };
  const look = () => {
    const now = Date.now();
    if (toldTypingAt > 0 && now - typedAt >= pauseMs) {
      toldTypingAt = 0;
      tell("viewing");
    }
    if (there && now - touchedAt >= idleMs) tell("left");
  };
  const touch = () => {
    touchedAt = Date.now();
    if (!there) tell("viewing");
  };
  /** A page that is being left finishes no requests of its own. */
  const leave = () => {
    const body = new Blob([JSON.stringify({ state: "left" })], { type: "application/json" });
    navigator.sendBeacon(`/api/v1/conversations/${encodeURIComponent(id)}/presence`, body);
  };

  current = { id, typing };
  const first = setTimeout(() => !there && tell("viewing"), firstAfterMs);
  const looker = setInterval(look, 1_000);
  const again = setInterval(() => {
    if (there && toldTypingAt === 0) tell("viewing");
  }, againMs);
  for (const kind of touches) window.addEventListener(kind, touch, { passive: true });
  window.addEventListener("pagehide", leave);
  return () => {
    current = null;
    clearTimeout(first);
    clearInterval(looker);
    clearInterval(again);
    for (const kind of touches) window.removeEventListener(kind, touch);
    window.removeEventListener("pagehide", leave);
    // The next chat is drawn first.
    if (there) setTimeout(() => tell("left"));
  };
}
