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
import { isCounted } from "./counted.ts";
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

const inventToken = () =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

type Values = Record<Field | "verifyToken", string>;

const empty = { name: "", phoneNumberId: "", wabaId: "", accessToken: "", appSecret: "" };
const namesOf = (values: Values) => Object.keys(values) as (keyof Values)[];

/** What is copied from a page brings spaces along. */
function trimmed(values: Values): Values {
  const all = namesOf(values).map((name) => [name, values[name].trim()]);
  return Object.fromEntries(all) as Values;
}

/**
 * Three steps: what Meta gave us, what we give Meta, and whether it works. If it does not, one goes
 * back to what was typed and corrects it; the number stays the same channel.
 */
export function CloudWizard({ onClose }: { onClose: () => void }) {
  const t = useTranslations("channels");
  /** As they were saved last; before that, as the fields came up. */
  const [saved, setSaved] = useState<Values>(() => ({ ...empty, verifyToken: inventToken() }));
  const [values, setValues] = useState(saved);
  const [wrong, setWrong] = useState<Field[]>([]);
  const [made, setMade] = useState<Channel | null>(null);
  const [step, setStep] = useState<1 | 2 | 3>(1);
  /** Whoever came back to correct something goes on where they were. */
  const [then, setThen] = useState<2 | 3>(2);
  const changed = namesOf(values).filter((name) => values[name].trim() !== saved[name]);
  const { send, saving, errors, problem } = useFormSave(
    (given: Values) => {
      if (!made) return api("POST /channels", { body: { kind: "CLOUD", ...given } });
      const body = Object.fromEntries(changed.map((name) => [name, given[name]]));
      return api("PATCH /channels/{id}", { path: { id: made.id }, body });
    },
    {
      stale,
      done: (channel, given) => {
        setMade(channel);
        setSaved(given);
        setStep(then);
      },
    },
  );
  const correct = (after: 2 | 3) => {
    setThen(after);
    setStep(1);
  };
  const submit = () => {
    const found = counted.filter((field) => !isCounted(values[field].trim()));
    setWrong(found);
    if (found[0]) document.getElementById(`cloud-${found[0]}`)?.focus();
    else if (made && changed.length === 0) setStep(then);
    else send(trimmed(values));
  };
  const hintOf = (field: Field) =>
    field in hints ? t(`cloud.${hints[field as keyof typeof hints]}`) : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("cloud.title")}
      description={t("cloud.steps", { step })}
      closeLabel={t("close")}
      unsaved={() => step === 1 && changed.length > 0}
      footer={
        step === 1 ? (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button look="primary" type="submit" form="cloud-form" busy={saving}>
              {t(made ? "next" : "cloud.create")}
            </Button>
          </>
        ) : step === 2 ? (
          <>
            <Button onClick={() => correct(2)}>{t("back")}</Button>
            <Button look="primary" onClick={() => setStep(3)}>
              {t("next")}
            </Button>
          </>
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
            submit();
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
            value={values.verifyToken}
            error={errors.verifyToken ?? null}
            onChange={(event) => setValues({ ...values, verifyToken: event.target.value })}
          />
          {problem && (
            <p role="alert" className="text-13 text-bad-ink">
              {problem}
            </p>
          )}
        </form>
      )}
      {step === 2 && <CloudWebhook verifyToken={saved.verifyToken} />}
      {step === 3 && made && <CloudTest channelId={made.id} onMend={() => correct(3)} />}
    </Dialog>
  );
}
