import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { TotpSecret } from "#lib/account/schema.ts";

/** Drawn here in the browser: the secret goes nowhere else. */
const draw = async (text: string): Promise<string> =>
  (await import("qrcode")).toDataURL(text, { margin: 1, width: 220 });

export function TotpSetup({
  secret: { secret, otpauthUrl },
  onClose,
  onDone,
}: {
  secret: TotpSecret;
  onClose: () => void;
  onDone: (recoveryCodes: string[]) => void;
}) {
  const t = useTranslations("settings.profile");
  const [code, setCode] = useState("");
  const { data: image } = useQuery({
    queryKey: ["totp-qr", otpauthUrl],
    queryFn: () => draw(otpauthUrl),
    gcTime: 0,
  });
  const { send, saving, errors, problem } = useFormSave(
    () => api("POST /me/totp/confirm", { body: { code } }),
    { stale: ["GET /me"], done: ({ recoveryCodes }) => onDone(recoveryCodes) },
  );
  return (
    <FormDialog
      title={t("totp")}
      action={t("confirm")}
      width={440}
      passing
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <p className="text-13 text-ink-2">{t("scan")}</p>
      {image ? (
        <img
          src={image}
          alt={t("qr")}
          width={220}
          height={220}
          className="justify-self-center rounded-md bg-[white] p-2 shadow-edge"
        />
      ) : (
        <Skeleton className="h-[220px] w-[220px] justify-self-center rounded-md" />
      )}
      <p className="text-12 text-ink-3">
        {t("byHand")} <code className="font-mono break-all text-ink">{secret}</code>
      </p>
      <TextField
        id="totp-code"
        label={t("code")}
        required
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        value={code}
        error={errors.code ?? null}
        onChange={(event) => setCode(event.target.value)}
      />
    </FormDialog>
  );
}
