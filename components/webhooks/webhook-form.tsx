import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { fieldErrors } from "#components/field-errors.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { useSave } from "#components/use-save.ts";
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
  const words = useErrorWords();
  const [url, setUrl] = useState(webhook?.url ?? "https://");
  const [events, setEvents] = useState(webhook?.events ?? ["*" as const]);
  const save = useSave(
    async () => {
      const body = { url, events };
      if (!webhook) return api("POST /webhooks", { body });
      await api("PATCH /webhooks/{id}", { path: { id: webhook.id }, body });
      return null;
    },
    {
      stale: ["GET /webhooks", "GET /webhooks/{id}"],
      quiet: true,
      done: (made) => {
        onClose();
        if (made) onCreated?.(made);
        else toast.success(t("form.saved"));
      },
    },
  );
  const errors = fieldErrors(save.error);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(webhook ? "form.edit" : "form.create")}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            look="primary"
            type="submit"
            form="webhook-form"
            disabled={save.isPending || events.length === 0}
          >
            {t(webhook ? "save" : "form.action")}
          </Button>
        </>
      }
    >
      <form
        id="webhook-form"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
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
        {save.isError && !errors.url && (
          <p role="alert" className="text-13 text-bad-ink">
            {words(save.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
