import { Clock, Copy, MapPin, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { longDate } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Secret } from "./keys-room.tsx";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true, className: "shrink-0" } as const;

/** The one time a secret is seen. It closes only after somebody says they have it. */
export function SecretDialog({ made, onClose }: { made: Secret; onClose: () => void }) {
  const t = useTranslations("apiKeys");
  const locale = useLocale();
  const [kept, setKept] = useState(false);
  const start = made.secret.indexOf("_", 3) + 1;
  const copy = async () => {
    await navigator.clipboard.writeText(made.secret);
    setKept(true);
  };
  const rate = made.rateLimit;
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={t("secret.title")}
      description={t("secret.intro")}
      closeLabel={t("close")}
      footer={
        <>
          <Checkbox checked={kept} onChange={setKept} className="flex-1">
            {t("secret.kept")}
          </Checkbox>
          <Button look="primary" disabled={!kept} onClick={onClose}>
            {t("secret.done")}
          </Button>
        </>
      }
    >
      <p className="mb-1.5 font-medium text-13">{made.name}</p>
      <div className="flex min-h-11 items-center gap-2 rounded-sm bg-sunken py-1 pr-1.5 pl-3 shadow-field">
        <code className="min-w-0 flex-1 select-all break-all font-mono text-[12.5px]">
          <span className="text-ink-3">{made.secret.slice(0, start)}</span>
          {made.secret.slice(start)}
        </code>
        <Button look="primary" autoFocus onClick={() => void copy()}>
          <Copy size={14} strokeWidth={1.9} aria-hidden="true" />
          {t("secret.copy")}
        </Button>
      </div>
      <p className="mt-1.5 text-12 text-ink-3">
        {t("secret.check", { count: made.secret.length })}
      </p>
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
    </Dialog>
  );
}
