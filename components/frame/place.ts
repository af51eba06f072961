import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { afterPaint } from "#components/ui/after-paint.ts";

/** Where one has just gone: what stands there is drawn first, the address bar and the router follow. */
let ahead: string | null = null;
let following = false;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const readAhead = () => (following || ahead === location.pathname ? ahead : null);
const nowhere = () => null;

/** The conversation in the address bar. */
export function useOpenConversation(): string | null {
  const followed = usePathname();
  const path = useSyncExternalStore(subscribe, readAhead, nowhere) ?? followed;
  const [, room, id] = path.split("/");
  return room === "inbox" && id ? decodeURIComponent(id) : null;
}

/**
 * Opens a conversation without asking the server for a page: everything it needs is in the caches
 * or one API call away. What the list is asked for stays in the address.
 */
export function openConversation(id: string) {
  const address = `/inbox/${encodeURIComponent(id)}`;
  if ((following ? ahead : location.pathname) === address) return;
  ahead = address;
  if (!following) {
    following = true;
    afterPaint(follow);
  }
  for (const tell of listeners) tell();
}

function follow() {
  following = false;
  if (ahead === null || ahead === location.pathname) return;
  history.pushState({ fromList: location.pathname === "/inbox" }, "", ahead + location.search);
}

/** Back to the list: by the way one came, so that the device's own back button agrees. */
export function closeConversation() {
  if ((history.state as { fromList?: boolean } | null)?.fromList) history.back();
  else history.replaceState(null, "", `/inbox${location.search}`);
}

const mediaQueries = new Map<string, MediaQueryList>();

/** One for all who ask: each render looks, and a new one would make the browser look anew. */
function mediaQuery(query: string): MediaQueryList {
  const known = mediaQueries.get(query);
  if (known) return known;
  const made = matchMedia(query);
  mediaQueries.set(query, made);
  return made;
}

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = mediaQuery(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => mediaQuery(query).matches,
    () => false,
  );
}

/** Is this tab in front? */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    const update = () => setVisible(document.visibilityState === "visible");
    update();
    document.addEventListener("visibilitychange", update);
    return () => document.removeEventListener("visibilitychange", update);
  }, []);
  return visible;
}
