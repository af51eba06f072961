import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Confirm } from "#components/ui/confirm.tsx";
import { OverlapDialog } from "#components/ui/overlap-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";
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

function Rotate({ apiKey: { id, name }, onSecret, onClose }: Props) {
  const t = useTranslations("apiKeys.rotating");
  const { send, saving, problem } = useFormSave(
    (overlapHours: number) =>
      api("POST /api-keys/{id}/rotate", { path: { id }, body: { overlapHours } }),
    {
      stale: ["GET /api-keys"],
      done: (made) => {
        onClose();
        onSecret(made);
      },
    },
  );
  return (
    <OverlapDialog
      title={t("title", { name })}
      text={t("text")}
      label={t("overlap")}
      action={t("action")}
      nameOf={(hours) => (hours === 0 ? t("none") : t("hours", { hours }))}
      saving={saving}
      problem={problem}
      onRotate={send}
      onClose={onClose}
    />
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
