import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import { ScanCode } from "./scan-code.tsx";
import { stale } from "./use-all-channels.ts";

const risks = ["risk1", "risk2", "risk3"] as const;

/** The risk in plain words and a tick, then the code to scan. */
export function WebWizard({ onClose }: { onClose: () => void }) {
  const t = useTranslations("channels");
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [accepted, setAccepted] = useState(false);
  const [channelId, setChannelId] = useState<string | null>(null);
  const { send, saving, errors, problem } = useFormSave(
    () =>
      api("POST /channels", {
        body: {
          kind: "WEB",
          name,
          riskAccepted: accepted,
          ...(phone.trim() && { phone: phone.trim() }),
        },
      }),
    { stale, done: ({ id }) => setChannelId(id) },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(channelId ? "web.scanTitle" : "web.title")}
      closeLabel={t("close")}
      unsaved={() => channelId === null && `${name}${phone}`.trim() !== ""}
      footer={
        channelId ? (
          <Button look="primary" onClick={onClose}>
            {t("web.done")}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button look="primary" type="submit" form="web-form" busy={saving} disabled={!accepted}>
              {t("web.create")}
            </Button>
          </>
        )
      }
    >
      {channelId ? (
        <ScanCode channelId={channelId} />
      ) : (
        <form
          id="web-form"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            send(undefined);
          }}
        >
          <div className="rounded-md bg-warn-wash px-4 py-3 text-13 text-warn-ink">
            <h3 className="font-medium text-14">{t("web.riskTitle")}</h3>
            <ul className="mt-1 list-disc pl-5">
              {risks.map((risk) => (
                <li key={risk}>{t(`web.${risk}`)}</li>
              ))}
            </ul>
          </div>
          <Checkbox checked={accepted} onChange={setAccepted}>
            <span className="font-medium">{t("web.accept")}</span>
          </Checkbox>
          <TextField
            id="web-name"
            label={t("web.name")}
            required
            maxLength={100}
            value={name}
            error={errors.name ?? null}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            id="web-phone"
            label={t("web.phone")}
            hint={t("web.phoneHint")}
            type="tel"
            value={phone}
            error={errors.phone ?? null}
            onChange={(event) => setPhone(event.target.value)}
          />
          {(problem ?? errors.riskAccepted) && (
            <p role="alert" className="text-13 text-bad-ink">
              {problem ?? errors.riskAccepted}
            </p>
          )}
        </form>
      )}
    </Dialog>
  );
}
