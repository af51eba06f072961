import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { useSave } from "#components/use-save.ts";
import { ChannelReason } from "./channel-reason.tsx";
import { stale } from "./use-all-channels.ts";

const pollMs = 2_000;

/** The code that links a phone, fresh as long as it is looked at. */
export function ScanCode({ channelId }: { channelId: string }) {
  const t = useTranslations("channels");
  const words = useErrorWords();
  const path = { id: channelId };
  const { data, error } = useQuery({
    queryKey: ["GET /channels/{id}/qr", channelId],
    queryFn: ({ signal }) => api("GET /channels/{id}/qr", { path, signal }),
    refetchInterval: ({ state }) => (state.data?.state === "connected" ? false : pollMs),
    refetchOnMount: "always",
  });
  const relink = useSave(() => api("POST /channels/{id}/connect", { path, body: {} }), {
    stale: [...stale, "GET /channels/{id}/qr"],
  });
  if (error && !data) return <p className="text-13 text-bad-ink">{words(error)}</p>;
  if (data?.state === "connected") {
    return (
      <p className="flex items-center gap-2 py-6 text-14 text-ok-ink">
        <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" />
        {t("web.linked")}
      </p>
    );
  }
  return (
    <div className="grid justify-items-center gap-4 text-13">
      <ol className="w-full list-decimal pl-5 text-ink-2">
        <li>{t("web.scan1")}</li>
        <li>{t(data?.pairingCode ? "web.scanCode" : "web.scan2")}</li>
      </ol>
      {data?.pairingCode ? (
        <p className="num rounded-md bg-sunken px-6 py-4 font-mono text-28 tracking-[0.12em]">
          {data.pairingCode}
        </p>
      ) : data?.image ? (
        <img
          src={data.image}
          alt={t("web.qr")}
          width={264}
          height={264}
          className="rounded-md bg-[white] p-3 shadow-edge"
        />
      ) : (
        <Skeleton className="h-[264px] w-[264px] rounded-md" />
      )}
      <div aria-live="polite" className="text-ink-3">
        {data?.stateReason ? (
          <ChannelReason channel={{ ...data, kind: "WEB", initiating: null }} />
        ) : (
          t(data?.image || data?.pairingCode ? "web.refresh" : "web.waiting")
        )}
      </div>
      {data && (data.state === "disconnected" || data.state === "banned") && (
        <Button busy={relink.isPending} onClick={() => relink.mutate(undefined)}>
          {t("web.relink")}
        </Button>
      )}
    </div>
  );
}
