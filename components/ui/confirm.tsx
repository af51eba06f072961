"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks before what cannot be undone. The button says what it does, the text names what it hits. */
export function Confirm({
  title,
  action,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  action: string;
  /** A refusal stays in the dialog, in words. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("confirm");
  const [state, setState] = useState<"asking" | "doing" | { failed: string }>("asking");
  const confirm = async () => {
    setState("doing");
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setState({ failed: (error instanceof Error && error.message) || t("failed") });
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={t("cancel")}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button look="destructive" busy={state === "doing"} onClick={() => void confirm()}>
            {action}
          </Button>
        </>
      }
    >
      <div className="text-14 text-ink-2">{children}</div>
      {typeof state === "object" && (
        <p role="alert" className="mt-3 text-13 text-bad-ink">
          {state.failed}
        </p>
      )}
    </Dialog>
  );
}
