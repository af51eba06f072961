import { useQuery } from "@tanstack/react-query";
import { CircleCheck, Hand, WifiOff } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { waitingSince } from "#components/inbox/preview.ts";
import { keys } from "#components/live/cache.ts";
import type { Verbs } from "#components/thread/use-verbs.ts";
import { spanOf } from "#components/time.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useNow } from "#components/use-now.ts";
import type { Channel } from "#lib/channels/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

export function useChannels(): Channel[] {
  const { data } = useQuery({
    queryKey: keys.channels,
    queryFn: ({ signal }) => api("GET /channels", { query: { limit: 100 }, signal }),
  });
  return data?.items ?? [];
}

const action =
  "inline-flex shrink-0 items-center gap-1.5 font-semibold underline underline-offset-2 max-pane:-my-2.5 max-pane:py-3.5";

/** One line above the text, when sending will do more than send. */
export function StateLine({ card, verbs }: { card: Conversation; verbs: Verbs }) {
  const t = useTranslations("composer");
  const chat = useTranslations("chat.composer");
  const viewer = useViewer();
  const channel = useChannels().find((one) => one.id === card.channel.id);
  if (channel && channel.state !== "connected") {
    return (
      <Line tone="text-warn-ink" icon={<WifiOff {...icon} />} text={t("channelDown")}>
        {viewer.role !== "AGENT" && (
          <Link href="/channels" prefetch={false} className={action}>
            {chat("seeChannel")}
          </Link>
        )}
      </Line>
    );
  }
  if (card.status === "RESOLVED") {
    return <Line tone="text-ok-ink" icon={<CircleCheck {...icon} />} text={t("resolved")} />;
  }
  if (card.status !== "HUMAN" || card.assignee) return null;
  return <Unclaimed card={card} onTake={() => verbs.assign(viewer)} />;
}

/** Nobody's yet: whoever answers has it, and one may also say so first. */
function Unclaimed({ card, onTake }: { card: Conversation; onTake: () => void }) {
  const chat = useTranslations("chat.composer");
  const now = useNow();
  const since = waitingSince(card);
  const { hours, minutes } = spanOf(since ? now - Date.parse(since) : 0);
  const waiting =
    hours > 0 ? chat("waitingHours", { hours, minutes }) : chat("waitingMinutes", { minutes });
  const hasWaited = since !== null && hours + minutes > 0;
  return (
    <Line
      tone="text-ink-2"
      icon={<Hand {...icon} />}
      text={
        <>
          {hasWaited && `${waiting} `}
          <span className="max-pane:hidden">{chat("unclaimed")}</span>
          <span className="pane:hidden">{chat("unclaimedShort")}</span>
        </>
      }
    >
      <button
        type="button"
        onClick={onTake}
        className={`${action} text-brand-ink max-pane:-mr-2.5 max-pane:px-2.5`}
      >
        {chat("take")} <Kbd>A</Kbd>
      </button>
    </Line>
  );
}

const icon = { size: 14, strokeWidth: 1.9, "aria-hidden": true, className: "shrink-0" } as const;

function Line({
  tone,
  icon: mark,
  text,
  children,
}: {
  tone: string;
  icon: ReactNode;
  text: ReactNode;
  children?: ReactNode;
}) {
  return (
    <p className={`flex items-center gap-1.5 px-3.5 pt-2 text-12 ${tone}`}>
      {mark}
      <span className="min-w-0 flex-1 truncate">{text}</span>
      {children}
    </p>
  );
}
