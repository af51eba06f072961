import { SearchX, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { ApiError } from "#components/api.ts";
import { closeConversation } from "#components/frame/place.ts";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";

export function ThreadSkeleton() {
  const t = useTranslations("list");
  return (
    <div className="kawung flex h-full flex-col bg-thread" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      <div className="flex h-14 items-center gap-2.5 border-line border-b bg-surface px-3.5 max-pane:h-15">
        <span className="skeleton size-9 rounded-full!" />
        <span className="skeleton h-3 w-36" />
      </div>
    </div>
  );
}

export function ThreadGone() {
  const t = useTranslations("thread");
  return (
    <div className="kawung grid h-full place-items-center bg-thread">
      <Empty
        icon={<SearchX size={20} strokeWidth={1.6} />}
        title={t("gone")}
        action={<Button onClick={closeConversation}>{t("back")}</Button>}
      >
        {t("goneText")}
      </Empty>
    </div>
  );
}

export function ThreadError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("list");
  if (error instanceof ApiError && error.code === "NOT_FOUND") return <ThreadGone />;
  return (
    <div role="alert" className="kawung grid h-full place-items-center bg-thread">
      <Empty
        icon={<TriangleAlert size={20} strokeWidth={1.6} />}
        title={t("errorTitle")}
        action={<Button onClick={onRetry}>{t("retry")}</Button>}
      >
        {t("errorText")}
      </Empty>
    </div>
  );
}
