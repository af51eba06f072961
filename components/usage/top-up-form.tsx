import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { v7 as uuid } from "uuid";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";

/** Adds credits by hand; paying for them online comes later. */
export function TopUpForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("usage");
  const locale = useLocale();
  const [amount, setAmount] = useState("500");
  const [note, setNote] = useState("");
  // One press, one top-up, even where the answer was lost and somebody presses again.
  const [idempotencyKey] = useState(() => uuid());
  const { send, saving, errors, problem } = useFormSave(
    () =>
      api("POST /credits/top-ups", {
        body: { amount: Number(amount), ...(note.trim() && { note }) },
        idempotencyKey,
      }),
    {
      stale: ["GET /credits"],
      done: (made) => {
        const count = new Intl.NumberFormat(locale).format(made.amount);
        toast.success(t("topUpForm.done", { count }));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={t("topUpForm.title")}
      action={t("topUpForm.action")}
      width={440}
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <p className="text-13 text-ink-2">{t("topUpForm.text")}</p>
      <TextField
        id="top-up-amount"
        label={t("topUpForm.amount")}
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000_000}
        required
        autoFocus
        value={amount}
        error={errors.amount ?? null}
        onChange={(event) => setAmount(event.target.value)}
      />
      <TextField
        id="top-up-note"
        label={t("topUpForm.note")}
        hint={t("topUpForm.noteHint")}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  );
}
