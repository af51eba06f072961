import { useEffect } from "react";
import { useCounts } from "./use-counts.ts";

/** "(3) Pesan · Sapa": the unread chats, where they are seen from another tab. */
export function useTitleBadge() {
  const unread = useCounts()?.unread ?? 0;
  useEffect(() => {
    const wear = () => {
      const plain = document.title.replace(/^\(\d+\+?\) /, "");
      const title = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${plain}` : plain;
      if (document.title !== title) document.title = title;
    };
    wear();
    // Each room writes its own, also when the scripts take over what the server drew.
    const observer = new MutationObserver(wear);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [unread]);
  const some = unread > 0;
  useEffect(() => {
    void import("#components/alerts/favicon.ts").then(({ badgeFavicon }) => badgeFavicon(some));
  }, [some]);
}
