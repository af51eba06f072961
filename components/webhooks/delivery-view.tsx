import { RotateCcw } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { moment } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useSave } from "#components/use-save.ts";
import type { WebhookDelivery } from "#lib/webhooks/schema.ts";

/** What the system calls it, where it has better words. */
const causes = [
  "STATUS",
  "TIMEOUT",
  "BLOCKED",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CERT_HAS_EXPIRED",
] as const;

/** One delivery: the body, every attempt, and what came back. */
export function DeliveryView({
  webhookId,
  delivery,
}: {
  webhookId: string;
  delivery: WebhookDelivery;
}) {
  const t = useTranslations("webhooks.detail");
  const locale = useLocale();
  const whyNot = ({ code, message }: { code: string; message: string }) => {
    const known = causes.find((one) => one === code);
    return known ? t(`causes.${known}`) : message;
  };
  const again = useSave(
    () =>
      api("POST /webhooks/{id}/deliveries/{deliveryId}/redeliver", {
        path: { id: webhookId, deliveryId: delivery.id },
      }),
    { stale: ["GET /webhooks/{id}/deliveries"], done: () => toast.success(t("redelivered")) },
  );
  return (
    <article className="min-w-0 text-13">
      <header className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p className="font-mono text-[12.5px] break-all text-ink-2">{delivery.id}</p>
        <Button size="sm" busy={again.isPending} onClick={() => again.mutate(undefined)}>
          <RotateCcw size={14} strokeWidth={1.9} aria-hidden="true" />
          {t("redeliver")}
        </Button>
      </header>
      <h3 className="mb-1.5 font-medium">{t("attempts")}</h3>
      <ol className="mb-4 grid gap-1">
        {delivery.attempts.map((attempt) => (
          <li key={attempt.at} className="num flex flex-wrap gap-x-3 text-ink-2">
            <time>{moment(attempt.at, locale)}</time>
            <span className={attempt.error ? "text-bad-ink" : "text-ok-ink"}>
              {attempt.status ?? attempt.error?.code}
            </span>
            <span className="text-ink-3">{t("ms", { ms: attempt.durationMs })}</span>
            {attempt.error && <span className="text-ink-3">{whyNot(attempt.error)}</span>}
          </li>
        ))}
        {delivery.nextAttemptAt && (
          <li className="text-warn-ink">
            {t("next", { time: moment(delivery.nextAttemptAt, locale) })}
          </li>
        )}
      </ol>
      <h3 className="mb-1.5 font-medium">{t("request")}</h3>
      <CodeBlock text={JSON.stringify(delivery.body, null, 2)} />
      <h3 className="mt-4 mb-1.5 font-medium">{t("answer")}</h3>
      {delivery.answer ? (
        <CodeBlock text={delivery.answer} />
      ) : (
        <p className="text-ink-3">{t("noAnswer")}</p>
      )}
    </article>
  );
}
