import { UserPlus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { phoneDigits } from "#components/phone.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Customer } from "./customers.ts";

/** Another customer: a name and a number nobody has to own. */
export function CustomerForm({ onChoose }: { onChoose: (customer: Customer) => void }) {
  const t = useTranslations("sandbox");
  const id = useId();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (!open) {
    return (
      <div className="desk:border-line desk:border-t desk:px-4 desk:pt-3">
        <Button onClick={() => setOpen(true)} className="max-desk:h-11 max-desk:rounded-full">
          <UserPlus size={16} strokeWidth={1.75} aria-hidden="true" />
          {t("addCustomer")}
        </Button>
      </div>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name")).trim();
    const phone = phoneDigits(String(form.get("phone")));
    if (!phone) return setError(t("badPhone"));
    setError(null);
    setOpen(false);
    onChoose({ name: name || t("customer"), phone });
  };
  return (
    <form
      onSubmit={submit}
      className="grid w-full gap-3 pt-1 desk:border-line desk:border-t desk:px-4 desk:pt-3 desk:pb-4"
    >
      <TextField
        id={`${id}-name`}
        name="name"
        label={t("name")}
        placeholder="Bayu Pratama"
        maxLength={100}
        autoFocus
      />
      <TextField
        id={`${id}-phone`}
        name="phone"
        label={t("phone")}
        placeholder="0812-9999-0001"
        inputMode="tel"
        required
        error={error}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("useCustomer")}
        </Button>
        <Button look="ghost" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
