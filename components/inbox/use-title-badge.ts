import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useCounts } from "./use-counts.ts";

/** "(3) Pesan · Sapa": the unread chats, where they are seen from another tab. */
export function useTitleBadge() {
  const unread = useCounts()?.unread ?? 0;
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page brings another title
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\+?\) /, "");
    document.title = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${plain}` : plain;
  }, [unread, path]);
  const some = unread > 0;
  useEffect(() => {
    void import("#components/alerts/favicon.ts").then(({ badgeFavicon }) => badgeFavicon(some));
  }, [some]);
}
