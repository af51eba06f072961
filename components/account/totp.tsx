import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { longDate } from "#components/time.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Section } from "#components/ui/page.tsx";
import { useSave } from "#components/use-save.ts";
import type { Me, TotpSecret } from "#lib/account/schema.ts";
import { ProofDialog } from "./proof-dialog.tsx";
import { RecoveryCodesDialog } from "./recovery-codes-dialog.tsx";
import { TotpSetup } from "./totp-setup.tsx";

/** The second step at login: off, being set up, or on. */
export function Totp({ me }: { me: Me }) {
  const t = useTranslations("settings.profile");
  const locale = useLocale();
  const [secret, setSecret] = useState<TotpSecret | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [asking, setAsking] = useState<"disable" | "renew" | null>(null);
  const begin = useSave(() => api("POST /me/totp"), { stale: [], done: setSecret });
  const { enabledAt, recoveryCodesLeft } = me.totp;
  return (
    <Section title={t("totp")} description={t("totpIntro")}>
      {enabledAt ? (
        <div className="grid gap-3 text-13">
          <p className="text-ok-ink">
            {t("totpOn", { date: longDate(enabledAt, locale), left: recoveryCodesLeft })}
          </p>
          <p className="flex flex-wrap gap-2">
            <Button onClick={() => setAsking("renew")}>{t("newRecovery")}</Button>
            <Button look="danger" onClick={() => setAsking("disable")}>
              {t("disable")}
            </Button>
          </p>
        </div>
      ) : (
        <p className="flex items-center gap-3">
          <Chip>{t("totpOff")}</Chip>
          <Button busy={begin.isPending} onClick={() => begin.mutate(undefined)}>
            {t("enable")}
          </Button>
        </p>
      )}
      {secret && (
        <TotpSetup
          secret={secret}
          onClose={() => setSecret(null)}
          onDone={(made) => {
            setSecret(null);
            setCodes(made);
          }}
        />
      )}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
      {asking && <ProofDialog task={asking} onClose={() => setAsking(null)} onCodes={setCodes} />}
    </Section>
  );
}
