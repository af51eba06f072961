"use client";

import { MessagesSquare } from "lucide-react";
import dynamic from "next/dynamic";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useTranslations } from "use-intl/react";
import { useMediaQuery, useOpenConversation } from "#components/frame/place.ts";
import { useSignsOfLife } from "#components/presence/signs-of-life.ts";
import { classes } from "#components/ui/classes.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useFirstSteps } from "#components/welcome/use-first-steps.ts";
import { List } from "./list.tsx";

const FirstSteps = lazy(() =>
  import("#components/welcome/first-steps.tsx").then((module) => ({ default: module.FirstSteps })),
);

// Not by lazy(): a page that shows a chat names this in its head, and is drawn in one piece.
const Thread = dynamic(() => import("#components/thread/thread.tsx").then(({ Thread }) => Thread));

/** The list can be used before the rest of the inbox is there. */
const afterListMs = 200;
const fetchThread = () => void import("#components/thread/thread.tsx");

/** List and thread side by side; on a phone one at a time. */
export function InboxRoom() {
  const t = useTranslations("list");
  const openId = useOpenConversation();
  useEffect(() => {
    const timer = setTimeout(fetchThread, afterListMs);
    return () => clearTimeout(timer);
  }, []);
  useSignsOfLife(openId);
  const phone = useMediaQuery("(max-width: 719.98px)");
  const steps = useFirstSteps(!openId);
  const guide = steps && (
    <Suspense>
      <FirstSteps steps={steps} />
    </Suspense>
  );
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] pane:grid-cols-[320px_minmax(0,1fr)] desk:grid-cols-[360px_minmax(0,1fr)]">
      <div className={classes("min-h-0 border-line pane:border-r", openId && "max-pane:hidden")}>
        <List openId={openId} guide={phone && guide} />
      </div>
      <div className={classes("min-h-0 min-w-0", !openId && "max-pane:hidden")}>
        {openId && <h1 className="sr-only pane:hidden">{t("title")}</h1>}
        {openId ? <Thread conversationId={openId} /> : <NothingOpen guide={!phone && guide} />}
      </div>
    </div>
  );
}

function NothingOpen({ guide }: { guide: ReactNode }) {
  const t = useTranslations("thread");
  if (guide) {
    return (
      <div className="kawung slim-scroll grid h-full place-items-center overflow-y-auto bg-thread p-6">
        {guide}
      </div>
    );
  }
  return (
    <div className="kawung grid h-full place-items-center bg-thread">
      <Empty icon={<MessagesSquare size={20} strokeWidth={1.6} />} title={t("nothingOpen")}>
        <span className="inline-flex items-center gap-1">
          <Kbd>J</Kbd> <Kbd>K</Kbd> {t("nothingOpenHint")}
        </span>
      </Empty>
    </div>
  );
}
