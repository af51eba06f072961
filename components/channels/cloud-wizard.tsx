import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { CloudTest } from "./cloud-test.tsx";
import { CloudWebhook } from "./cloud-webhook.tsx";
import { stale } from "./use-all-channels.ts";

const fields = ["name", "phoneNumberId", "wabaId", "accessToken", "appSecret"] as const;
type Field = (typeof fields)[number];

const hints = {
  name: "nameHint",
  accessToken: "accessTokenHint",
  appSecret: "appSecretHint",
} as const;
const secret: Field[] = ["accessToken", "appSecret"];
/** Meta counts both; a name or a phone number with its plus stands elsewhere on the same page. */
const counted: Field[] = ["phoneNumberId", "wabaId"];
const isCounted = (value: string) => /^\d{5,20}$/.test(value);

const inventToken = () =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** What is copied from a page brings spaces along. */
const trimmed = (values: Record<Field, string>): Record<Field, string> => ({
  name: values.name.trim(),
  phoneNumberId: values.phoneNumberId.trim(),
  wabaId: values.wabaId.trim(),
  accessToken: values.accessToken.trim(),
  appSecret: values.appSecret.trim(),
});

/** Three steps: what Meta gave us, what we give Meta, and whether it works. */
export function CloudWizard({ onClose }: { onClose: () => void }) {
  const t = useTranslations("channels");
  const [values, setValues] = useState<Record<Field, string>>({
    name: "",
    phoneNumberId: "",
    wabaId: "",
    accessToken: "",
    appSecret: "",
  });
  const [wrong, setWrong] = useState<Field[]>([]);
  const [verifyToken, setVerifyToken] = useState(inventToken);
  const [made, setMade] = useState<Channel | null>(null);
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const { send, saving, errors, problem } = useFormSave(
    () => api("POST /channels", { body: { kind: "CLOUD", ...trimmed(values), verifyToken } }),
    {
      stale,
      done: (channel) => {
        setMade(channel);
        setStep(2);
      },
    },
  );
  const hintOf = (field: Field) =>
    field in hints ? t(`cloud.${hints[field as keyof typeof hints]}`) : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("cloud.title")}
      description={t("cloud.steps", { step })}
      closeLabel={t("close")}
      footer={
        step === 1 ? (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button look="primary" type="submit" form="cloud-form" disabled={saving}>
              {t("cloud.create")}
            </Button>
          </>
        ) : step === 2 ? (
          <Button look="primary" onClick={() => setStep(3)}>
            {t("next")}
          </Button>
        ) : (
          <>
            <Button onClick={() => setStep(2)}>{t("back")}</Button>
            <Button look="primary" onClick={onClose}>
              {t("cloud.done")}
            </Button>
          </>
        )
      }
    >
      {step === 1 && (
        <form
          id="cloud-form"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const found = counted.filter((field) => !isCounted(values[field].trim()));
            setWrong(found);
            if (found.length === 0) send(undefined);
          }}
        >
          <p className="text-13 text-ink-2">{t("cloud.find")}</p>
          {fields.map((field, at) => {
            const hint = hintOf(field);
            return (
              <TextField
                key={field}
                id={`cloud-${field}`}
                label={t(`cloud.${field}`)}
                {...(hint && { hint })}
                type={secret.includes(field) ? "password" : "text"}
                required
                autoFocus={at === 0}
                autoComplete="off"
                spellCheck={false}
                value={values[field]}
                error={wrong.includes(field) ? t("cloud.digits") : (errors[field] ?? null)}
                onChange={(event) => setValues({ ...values, [field]: event.target.value })}
              />
            );
          })}
          <TextField
            id="cloud-verify"
            label={t("cloud.verifyToken")}
            hint={t("cloud.verifyTokenHint")}
            required
            autoComplete="off"
            value={verifyToken}
            error={errors.verifyToken ?? null}
            onChange={(event) => setVerifyToken(event.target.value)}
          />
          {problem && (
            <p role="alert" className="text-13 text-bad-ink">
              {problem}
            </p>
          )}
        </form>
      )}
      {step === 2 && <CloudWebhook verifyToken={verifyToken} />}
      {step === 3 && made && <CloudTest channelId={made.id} />}
    </Dialog>
  );
}
