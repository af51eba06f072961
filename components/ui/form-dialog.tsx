"use client";

import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { useChangedFields } from "./use-changed-fields.ts";

/** A form in a dialog: Enter sends it, a refusal stays beside it in words. */
export function FormDialog({
  title,
  description,
  action,
  saving,
  problem,
  width,
  ready = true,
  changed = false,
  passing = false,
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
  /** False: there is nothing yet that could be sent. */
  ready?: boolean;
  /** Something that no field says: a file was chosen. */
  changed?: boolean;
  /** Nothing in it that anybody would miss: a password to prove oneself. */
  passing?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("confirm");
  const id = useId();
  const fields = useChangedFields();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(description && { description })}
      {...(width && { width })}
      closeLabel={t("cancel")}
      unsaved={passing ? undefined : () => changed || fields.changed()}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form={id} busy={saving} disabled={!ready}>
            {action}
          </Button>
        </>
      }
    >
      <form
        ref={fields.formRef}
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
