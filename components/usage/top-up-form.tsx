import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { fieldErrors } from "#components/field-errors.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { useSave } from "#components/use-save.ts";

/** Adds credits by hand; paying for them online comes later. */
export function TopUpForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("usage");
  const locale = useLocale();
  const words = useErrorWords();
  const [amount, setAmount] = useState("500");
  const [note, setNote] = useState("");
  // One press, one top-up, even where the answer was lost and somebody presses again.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const save = useSave(
    () =>
      api("POST /credits/top-ups", {
        body: { amount: Number(amount), ...(note.trim() && { note }) },
        idempotencyKey,
      }),
    {
      stale: ["GET /credits"],
      quiet: true,
      done: (made) => {
        const count = new Intl.NumberFormat(locale).format(made.amount);
        toast.success(t("topUpForm.done", { count }));
        onClose();
      },
    },
  );
  const errors = fieldErrors(save.error);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("topUpForm.title")}
      closeLabel={t("close")}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form="top-up" disabled={save.isPending}>
            {t("topUpForm.action")}
          </Button>
        </>
      }
    >
      <form
        id="top-up"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
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
        {save.isError && Object.keys(errors).length === 0 && (
          <p role="alert" className="text-13 text-bad-ink">
            {words(save.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
