"use client";

import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** A form in a dialog: Enter sends it, a refusal stays beside it in words. */
export function FormDialog({
  title,
  description,
  action,
  saving,
  problem,
  width,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  description?: string;
  action: string;
  saving: boolean;
  /** What went wrong, where no field says it. */
  problem?: string | null;
  width?: number;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("confirm");
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(description && { description })}
      {...(width && { width })}
      closeLabel={t("cancel")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form={id} disabled={saving}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {problem && (
          <p role="alert" className="text-13 text-bad-ink">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
