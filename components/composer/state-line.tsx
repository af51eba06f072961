import { useQuery } from "@tanstack/react-query";
import { CircleCheck, WifiOff } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { keys } from "#components/live/cache.ts";
import type { Channel } from "#lib/channels/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

export function useChannels(): Channel[] {
  const { data } = useQuery({
    queryKey: keys.channels,
    queryFn: ({ signal }) => api("GET /channels", { query: { limit: 100 }, signal }),
  });
  return data?.items ?? [];
}

/** One line above the text, when sending will do more than send. */
export function StateLine({ card }: { card: Conversation }) {
  const t = useTranslations("composer");
  const channel = useChannels().find((one) => one.id === card.channel.id);
  const row = "flex items-center gap-1.5 px-3.5 pt-2 text-12";
  if (channel && channel.state !== "connected") {
    return (
      <p className={`${row} text-warn-ink`}>
        <WifiOff size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0" />
        {t("channelDown")}
      </p>
    );
  }
  if (card.status !== "RESOLVED") return null;
  return (
    <p className={`${row} text-ok-ink`}>
      <CircleCheck size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0" />
      {t("resolved")}
    </p>
  );
}
