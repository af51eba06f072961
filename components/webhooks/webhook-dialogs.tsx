import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Confirm } from "#components/ui/confirm.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
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

const overlaps = ["0", "1", "24", "72"] as const;

function Rotate({ webhook: { id, url }, onSecret, onClose }: Props) {
  const t = useTranslations("webhooks");
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>("24");
  const { mutate, isPending } = useSave(
    () =>
      api("POST /webhooks/{id}/rotate-secret", {
        path: { id },
        body: { overlapHours: Number(overlap) },
      }),
    {
      stale: ["GET /webhooks", "GET /webhooks/{id}"],
      done: ({ secret }) => {
        onClose();
        onSecret({ url, secret });
      },
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("rotating.title")}
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
        id="webhook-overlap"
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
