import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Confirm } from "#components/ui/confirm.tsx";
import { OverlapDialog } from "#components/ui/overlap-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import { useSave } from "#components/use-save.ts";
import type { Webhook } from "#lib/webhooks/schema.ts";
import { WebhookForm } from "./webhook-form.tsx";
import type { NewSecret } from "./webhook-secret.tsx";

export type WebhookTask = "edit" | "rotate" | "remove";

type Props = {
  webhook: Webhook;
  onSecret: (made: NewSecret) => void;
  onClose: () => void;
  onRemoved?: (() => void) | undefined;
};

/** What an endpoint's menu leads to. */
export function WebhookDialogs({ task, ...props }: Props & { task: WebhookTask }) {
  if (task === "edit") return <WebhookForm webhook={props.webhook} onClose={props.onClose} />;
  if (task === "rotate") return <Rotate {...props} />;
  return <Remove {...props} />;
}

function Rotate({ webhook: { id, url }, onSecret, onClose }: Props) {
  const t = useTranslations("webhooks.rotating");
  const { send, saving, problem } = useFormSave(
    (overlapHours: number) =>
      api("POST /webhooks/{id}/rotate-secret", { path: { id }, body: { overlapHours } }),
    {
      stale: ["GET /webhooks", "GET /webhooks/{id}"],
      done: ({ secret }) => {
        onClose();
        onSecret({ url, secret });
      },
    },
  );
  return (
    <OverlapDialog
      title={t("title")}
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

function Remove({ webhook: { id, url }, onClose, onRemoved }: Props) {
  const t = useTranslations("webhooks.removing");
  const { mutateAsync } = useSave(() => api("DELETE /webhooks/{id}", { path: { id } }), {
    stale: ["GET /webhooks"],
    done: () => {
      toast.success(t("done"));
      onRemoved?.();
    },
    quiet: true,
  });
  return (
    <Confirm
      title={t("title")}
      action={t("action")}
      onConfirm={() => mutateAsync(undefined)}
      onClose={onClose}
    >
      {t("text", { url })}
    </Confirm>
  );
}
