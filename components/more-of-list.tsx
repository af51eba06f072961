import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { useErrorWords } from "#components/use-error-words.ts";

type Pages = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => unknown;
};

/** Fetched while there is still this much to scroll. */
const ahead = "600px";

/** The next page of a list comes when its end is near; a press asks for it, too, also once more. */
export function MoreOfList({ pages }: { pages: Pages }) {
  const t = useTranslations("pages");
  const words = useErrorWords();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError: failed, fetchNextPage } = pages;
  const waiting = hasNextPage && !isFetchingNextPage && !failed;
  useEffect(() => {
    if (!waiting || !end.current) return;
    const seen = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && void fetchNextPage(),
      { root: end.current.closest("[data-scroller]"), rootMargin: ahead },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [waiting, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={end} className="mt-4 flex flex-wrap items-center gap-3 text-13">
      <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t(failed ? "again" : "more")}
      </Button>
      {failed && (
        <p role="alert" className="text-bad-ink">
          {words(pages.error)}
        </p>
      )}
    </div>
  );
}
