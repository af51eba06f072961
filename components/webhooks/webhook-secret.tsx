import { useTranslations } from "use-intl/react";
import { SecretOnce } from "#components/ui/secret-once.tsx";

export type NewSecret = { url: string; secret: string };

/** Standard Webhooks begin every secret with this. */
const prefix = "whsec_";

export function WebhookSecret({ made, onClose }: { made: NewSecret; onClose: () => void }) {
  const t = useTranslations("webhooks.secret");
  return (
    <SecretOnce
      title={t("title")}
      description={t("intro")}
      name={made.url}
      prefix={prefix}
      secret={made.secret}
      hint={t("hint")}
      onClose={onClose}
    />
  );
}
