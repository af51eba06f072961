import { CheckCheck, Inbox, SearchX, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { mayEnter } from "#components/frame/rooms.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { everything, type ListFilter, writeFilter } from "./list-filter.ts";

const rows = [0.62, 0.48, 0.55, 0.4, 0.68, 0.5, 0.58, 0.44];

/** The shape of what is coming, to the pixel, so that nothing shifts when it comes. */
export function ListSkeleton() {
  const t = useTranslations("list");
  return (
    <div aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      {rows.map((share, index) => (
        <div
          key={share}
          aria-hidden="true"
          className="relative grid h-[84px] grid-cols-[44px_minmax(0,1fr)] gap-x-3 px-3 pt-2.5 after:absolute after:right-0 after:bottom-0 after:left-[68px] after:h-px after:bg-line max-pane:h-[91px] max-pane:px-4"
          style={{ opacity: 1 - index * 0.1 }}
        >
          <span className="skeleton size-9 self-start justify-self-center rounded-full! mt-1" />
          <span>
            <span className="skeleton mt-1 block h-3" style={{ width: `${share * 70}%` }} />
            <span className="skeleton mt-2.5 block h-2.5" style={{ width: `${share * 130}%` }} />
            <span className="skeleton mt-2.5 block h-[18px] w-16" />
          </span>
        </div>
      ))}
    </div>
  );
}

export function ListError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("list");
  const words = useErrorWords();
  return (
    <div role="alert">
      <Empty
        icon={<TriangleAlert size={20} strokeWidth={1.6} />}
        title={t("errorTitle")}
        action={<Button onClick={onRetry}>{t("retry")}</Button>}
      >
        {words(error)}
      </Empty>
    </div>
  );
}

/** Nothing here: nothing found, nothing to do, or nothing yet at all. */
export function ListEmpty({ filter, onAll }: { filter: ListFilter; onAll: () => void }) {
  const t = useTranslations("list");
  const mayPretend = mayEnter(useViewer(), "/sandbox");
  const { view, q, channelId, label, assignee } = filter;
  const narrow = `${channelId}${label}${assignee}` !== "";
  const showAll = (
    <Button look="ghost" onClick={onAll}>
      {t("showAll")}
    </Button>
  );
  if (q !== "") {
    return (
      <Empty
        icon={<SearchX size={20} strokeWidth={1.6} />}
        title={t("notFound", { q })}
        action={writeFilter({ ...filter, q: "" }) !== writeFilter(everything) && showAll}
      >
        {t("notFoundText")}
      </Empty>
    );
  }
  if (narrow) {
    return (
      <Empty
        icon={<SearchX size={20} strokeWidth={1.6} />}
        title={t("nothingNarrow")}
        action={showAll}
      />
    );
  }
  if (view === "all") {
    return (
      <Empty
        icon={<Inbox size={20} strokeWidth={1.6} />}
        title={t("emptyTitle")}
        action={
          mayPretend && (
            <Link
              href="/sandbox"
              className="inline-flex h-8 items-center rounded-sm bg-brand px-3 font-medium text-13 text-on-brand hover:bg-brand-hover max-pane:h-11"
            >
              {t("openSandbox")}
            </Link>
          )
        }
      >
        {t(mayPretend ? "emptyText" : "emptyForAgents")}
      </Empty>
    );
  }
  return (
    <Empty
      icon={<CheckCheck size={20} strokeWidth={1.6} />}
      title={t(`emptyViews.${view}`)}
      action={showAll}
    />
  );
}
