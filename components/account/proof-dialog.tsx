import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";

/** A session may have been left open: what weakens the account wants the password again. */
export function ProofDialog({
  task,
  onClose,
  onCodes,
}: {
  task: "disable" | "renew";
  onClose: () => void;
  onCodes: (codes: string[]) => void;
}) {
  const t = useTranslations("settings.profile");
  const [password, setPassword] = useState("");
  const { send, saving, errors, problem } = useFormSave(
    async () => {
      const body = { password };
      if (task === "renew")
        return (await api("POST /me/totp/recovery-codes", { body })).recoveryCodes;
      await api("POST /me/totp/disable", { body });
      return null;
    },
    {
      stale: ["GET /me"],
      done: (codes) => {
        onClose();
        if (codes) onCodes(codes);
      },
    },
  );
  return (
    <FormDialog
      title={t(task === "renew" ? "newRecovery" : "disabling")}
      {...(task === "renew" && { description: t("renewing") })}
      action={t(task === "renew" ? "newRecovery" : "disable")}
      width={440}
      passing
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="proof-password"
        label={t("proof")}
        type="password"
        required
        autoFocus
        autoComplete="current-password"
        value={password}
        error={errors.password ?? null}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FormDialog>
  );
}
