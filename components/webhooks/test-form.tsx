import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { useSave } from "#components/use-save.ts";
import { eventTypes } from "#lib/events/schema.ts";
import type { EventName } from "#lib/webhooks/schema.ts";

/** Sends a sample of an event to this endpoint, signed like a real one. */
export function TestForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("webhooks");
  const words = useErrorWords();
  const [type, setType] = useState<EventName>("message.received");
  const send = useSave(() => api("POST /webhooks/{id}/test", { path: { id }, body: { type } }), {
    stale: ["GET /webhooks/{id}/deliveries"],
    quiet: true,
    done: () => {
      toast.success(t("detail.tested"));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("detail.test")}
      closeLabel={t("close")}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" busy={send.isPending} onClick={() => send.mutate(undefined)}>
            {t("detail.test")}
          </Button>
        </>
      }
    >
      <Select
        id="test-type"
        label={t("detail.testType")}
        value={type}
        onChange={setType}
        options={eventTypes.map((name) => ({ value: name, label: name }))}
      />
      {send.isError && (
        <p role="alert" className="mt-3 text-13 text-bad-ink">
          {words(send.error)}
        </p>
      )}
    </Dialog>
  );
}
