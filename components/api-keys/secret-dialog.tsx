import { Clock, MapPin, ShieldCheck } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { longDate } from "#components/time.ts";
import { SecretOnce } from "#components/ui/secret-once.tsx";
import type { Secret } from "./keys-room.tsx";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true, className: "shrink-0" } as const;

/** A new key's secret, and what it may do. */
export function SecretDialog({ made, onClose }: { made: Secret; onClose: () => void }) {
  const t = useTranslations("apiKeys");
  const locale = useLocale();
  const { secret, rateLimit: rate } = made;
  return (
    <SecretOnce
      title={t("secret.title")}
      description={t("secret.intro")}
      name={made.name}
      prefix={secret.slice(0, secret.indexOf("_", 3) + 1)}
      secret={secret}
      hint={t("secret.check", { count: secret.length })}
      onClose={onClose}
    >
      <ul className="mt-4 grid gap-2 border-line border-t pt-4 text-13">
        <li className="flex gap-2.5">
          <ShieldCheck {...icon} />
          {made.scopes.map((scope) => t(`scopeWords.${scope}.name`)).join(", ")}
        </li>
        <li className="flex gap-2.5">
          <Clock {...icon} />
          {made.expiresAt
            ? t("secret.until", { rate, date: longDate(made.expiresAt, locale) })
            : t("secret.rate", { rate })}
        </li>
        <li className="flex gap-2.5">
          <MapPin {...icon} />
          {made.allowedIps.length > 0
            ? t("onlyFrom", { ips: made.allowedIps.join(", ") })
            : t("secret.anywhere")}
        </li>
      </ul>
    </SecretOnce>
  );
}
