import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { shownPhone } from "#components/phone.ts";
import { Button } from "#components/ui/button.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { NumberFacts } from "./number-facts.tsx";

const pollMs = 1_500;
/** So long Graph may take; the job itself goes on. */
const patienceMs = 45_000;

/** What Meta itself says of the number, and whether the first message has come. */
export function CloudTest({ channelId, onMend }: { channelId: string; onMend: () => void }) {
  const t = useTranslations("channels.cloud");
  const words = useErrorWords();
  const [refused, setRefused] = useState<unknown>(null);
  /** When the answer that was there before had been read; undefined while nobody has asked. */
  const [before, setBefore] = useState<string | null | undefined>();
  const [late, setLate] = useState(false);
  const { data } = useQuery({
    queryKey: ["GET /channels/{id}", channelId],
    queryFn: ({ signal }) => api("GET /channels/{id}", { path: { id: channelId }, signal }),
    refetchInterval: pollMs,
    refetchOnMount: "always",
  });
  const readAt = data?.details?.readAt ?? null;
  const asking = before === undefined || (data !== undefined && readAt === before && !late);
  async function ask() {
    setLate(false);
    setRefused(null);
    try {
      const { details } = await api("POST /channels/{id}/test", { path: { id: channelId } });
      setBefore(details?.readAt ?? null);
    } catch (error) {
      setBefore(null);
      setLate(true);
      setRefused(error);
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each number, and then by hand
  useEffect(() => void ask(), [channelId]);
  useEffect(() => {
    if (!asking) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [asking]);
  return (
    <div className="grid gap-3 py-2 text-14">
      <ul aria-live="polite" aria-busy={asking} className="grid gap-2.5">
        {refused ? (
          <Line is="bad">{words(refused)}</Line>
        ) : asking ? (
          <Line is="waiting">{t("testing")}</Line>
        ) : (
          data && <Answer channel={data} late={late && readAt === before} onMend={onMend} />
        )}
        {data?.lastInboundAt ? (
          <Line is="ok">{t("testGot")}</Line>
        ) : (
          <Line is="waiting">{t("testWait")}</Line>
        )}
      </ul>
      <p>
        <Button onClick={() => void ask()} busy={asking}>
          {t("testAgain")}
        </Button>
      </p>
    </div>
  );
}

function Answer({
  channel: { phone, details },
  late,
  onMend,
}: {
  channel: Channel;
  late: boolean;
  /** Back to what was typed. */
  onMend: () => void;
}) {
  const t = useTranslations("channels.cloud");
  const mend = (
    <Button size="sm" onClick={onMend} className="mt-2 flex">
      {t("mend")}
    </Button>
  );
  if (late || !details) return <Line is="bad">{t("problems.unreached")}</Line>;
  if (details.problem) {
    return (
      <Line is="bad">
        {t(`problems.${details.problem}`)}
        <span className="block break-words text-12 text-ink-3">{details.error}</span>
        {details.problem !== "unreached" && mend}
      </Line>
    );
  }
  const { webhook } = details;
  return (
    <>
      <Line is="ok">
        {t("testOk", { name: details.verifiedName ?? "–" })}
        <span className="num block text-13 text-ink-2">{phone && shownPhone(phone)}</span>
        {typeof details.profile?.about === "string" && (
          <span className="block break-words text-13 text-ink-2">{details.profile.about}</span>
        )}
        <NumberFacts details={details} />
      </Line>
      {webhook && (
        <Line is={webhook === "subscribed" ? "ok" : "bad"}>
          {t(`webhooks.${webhook}`)}
          {webhook === "no-account" && mend}
        </Line>
      )}
    </>
  );
}

const looks = {
  ok: { Icon: CircleCheck, tone: "text-ok" },
  bad: { Icon: CircleAlert, tone: "text-bad-ink" },
  waiting: { Icon: LoaderCircle, tone: "text-ink-3" },
};

function Line({ is, children }: { is: keyof typeof looks; children: ReactNode }) {
  const { Icon, tone } = looks[is];
  return (
    <li className="flex items-start gap-2">
      <Icon
        size={18}
        strokeWidth={1.75}
        aria-hidden="true"
        className={`mt-px shrink-0 ${tone} ${is === "waiting" ? "motion-safe:animate-spin" : ""}`}
      />
      <span className="min-w-0">{children}</span>
    </li>
  );
}
