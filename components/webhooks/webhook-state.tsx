import { useTranslations } from "use-intl/react";
import { Chip } from "#components/ui/chip.tsx";
import { useNow } from "#components/use-now.ts";
import type { Webhook } from "#lib/webhooks/schema.ts";

const lastingMs = 3_600_000;

/** A restart of theirs fails a delivery or two; that is not yet an endpoint that fails. */
export const isLasting = (failingSince: string | null, now: number): boolean =>
  failingSince !== null && now - Date.parse(failingSince) >= lastingMs;

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks.state");
  const now = useNow();
  const { active, disabledReason, failingSince } = webhook;
  if (active && !failingSince) return <Chip tone="ok">{t("active")}</Chip>;
  if (active) {
    const lasting = isLasting(failingSince, now);
    return <Chip tone="warn">{t(lasting ? "failing" : "failedLast")}</Chip>;
  }
  if (disabledReason === "failing") return <Chip tone="bad">{t("disabledFailing")}</Chip>;
  if (disabledReason === "gone") return <Chip tone="bad">{t("gone")}</Chip>;
  return <Chip>{t("manual")}</Chip>;
}
