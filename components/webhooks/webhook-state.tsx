import { useTranslations } from "use-intl/react";
import { Chip } from "#components/ui/chip.tsx";
import type { Webhook } from "#lib/webhooks/schema.ts";

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks.state");
  const { active, disabledReason, failingSince } = webhook;
  if (active)
    return failingSince ? (
      <Chip tone="warn">{t("failing")}</Chip>
    ) : (
      <Chip tone="ok">{t("active")}</Chip>
    );
  if (disabledReason === "failing") return <Chip tone="bad">{t("disabledFailing")}</Chip>;
  if (disabledReason === "gone") return <Chip tone="bad">{t("gone")}</Chip>;
  return <Chip>{t("manual")}</Chip>;
}
