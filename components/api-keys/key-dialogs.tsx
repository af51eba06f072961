import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Confirm } from "#components/ui/confirm.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useSave } from "#components/use-save.ts";
import type { ApiKey } from "#lib/api-keys/schema.ts";
import { KeyForm } from "./key-form.tsx";
import type { Secret } from "./keys-room.tsx";

export type KeyTask = "edit" | "rotate" | "revoke";

type Props = { apiKey: ApiKey; onSecret: (secret: Secret) => void; onClose: () => void };

/** What a row's menu leads to. */
export function KeyDialogs({ task, ...props }: Props & { task: KeyTask }) {
  if (task === "edit") return <KeyForm apiKey={props.apiKey} onClose={props.onClose} />;
  if (task === "rotate") return <Rotate {...props} />;
  return <Revoke {...props} />;
}

const overlaps = ["0", "1", "24", "72"] as const;

function Rotate({ apiKey, onSecret, onClose }: Props) {
  const t = useTranslations("apiKeys");
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>("24");
  const { mutate, isPending } = useSave(
    () =>
      api("POST /api-keys/{id}/rotate", {
        path: { id: apiKey.id },
        body: { overlapHours: Number(overlap) },
      }),
    {
      stale: ["GET /api-keys"],
      done: (made) => {
        onClose();
        onSecret(made);
      },
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("rotating.title", { name: apiKey.name })}
      closeLabel={t("close")}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" disabled={isPending} onClick={() => mutate(undefined)}>
            {t("rotating.action")}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-14 text-ink-2">{t("rotating.text")}</p>
      <Select
        id="overlap"
        label={t("rotating.overlap")}
        value={overlap}
        onChange={setOverlap}
        options={overlaps.map((hours) => ({
          value: hours,
          label: hours === "0" ? t("rotating.none") : t("rotating.hours", { hours }),
        }))}
      />
    </Dialog>
  );
}

function Revoke({ apiKey: { id, name, prefix }, onClose }: Props) {
  const t = useTranslations("apiKeys");
  const { mutateAsync } = useSave(() => api("DELETE /api-keys/{id}", { path: { id } }), {
    stale: ["GET /api-keys"],
    done: () => toast.success(t("gone")),
    quiet: true,
  });
  return (
    <Confirm
      title={t("revoking.title", { name })}
      action={t("revoking.action", { name })}
      onConfirm={() => mutateAsync(undefined)}
      onClose={onClose}
    >
      {t("revoking.text", { prefix })}
    </Confirm>
  );
}
