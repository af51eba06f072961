import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Webhook } from "#lib/webhooks/schema.ts";
import { EventChoice } from "./event-choice.tsx";
import type { NewSecret } from "./webhook-secret.tsx";

export function WebhookForm({
  webhook,
  onClose,
  onCreated,
}: {
  webhook?: Webhook;
  onClose: () => void;
  onCreated?: (made: NewSecret) => void;
}) {
  const t = useTranslations("webhooks");
  const [url, setUrl] = useState(webhook?.url ?? "https://");
  const [events, setEvents] = useState(webhook?.events ?? ["*" as const]);
  const { send, saving, errors, problem } = useFormSave(
    async () => {
      const body = { url, events };
      if (!webhook) return api("POST /webhooks", { body });
      await api("PATCH /webhooks/{id}", { path: { id: webhook.id }, body });
      return null;
    },
    {
      stale: ["GET /webhooks", "GET /webhooks/{id}"],
      done: (made) => {
        onClose();
        if (made) onCreated?.(made);
        else toast.success(t("form.saved"));
      },
    },
  );
  return (
    <FormDialog
      title={t(webhook ? "form.edit" : "form.create")}
      action={t(webhook ? "save" : "form.action")}
      saving={saving}
      ready={events.length > 0}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="webhook-url"
        label={t("form.url")}
        hint={t("form.urlHint")}
        type="url"
        required
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={url}
        error={errors.url ?? null}
        onChange={(event) => setUrl(event.target.value)}
      />
      <EventChoice chosen={events} onChange={setEvents} />
    </FormDialog>
  );
}
