import { useQuery } from "@tanstack/react-query";
import { CircleCheck, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";

const pollMs = 2_000;

/** Whether Meta knows the number, and whether the first message has come. */
export function CloudTest({ channelId }: { channelId: string }) {
  const t = useTranslations("channels.cloud");
  const { data } = useQuery({
    queryKey: ["GET /channels/{id}", channelId],
    queryFn: ({ signal }) => api("GET /channels/{id}", { path: { id: channelId }, signal }),
    refetchInterval: ({ state }) => (state.data?.lastInboundAt ? false : pollMs),
    refetchOnMount: "always",
  });
  const failed = data && data.state !== "connected" && data.stateReason;
  return (
    <div className="grid gap-3 py-2 text-14">
      <h3 className="font-medium">{t("testTitle")}</h3>
      {failed && <p className="text-13 text-bad-ink">{data.stateReason}</p>}
      <p aria-live="polite" className="flex items-center gap-2">
        {data?.lastInboundAt ? (
          <>
            <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" className="text-ok" />
            {t("testGot")}
          </>
        ) : (
          <>
            <LoaderCircle size={18} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
            {t("testWait")}
          </>
        )}
      </p>
    </div>
  );
}
