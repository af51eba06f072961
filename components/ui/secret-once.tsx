"use client";

import { Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Dialog } from "./dialog.tsx";

/** The one time a secret is seen. It closes only after somebody says they have it. */
export function SecretOnce({
  title,
  description,
  name,
  prefix,
  secret,
  hint,
  onClose,
  children,
}: {
  title: string;
  description: string;
  /** Whose secret it is. */
  name: string;
  /** What of it is no secret, drawn fainter. */
  prefix: string;
  secret: string;
  hint?: string;
  onClose: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations("secretOnce");
  const [kept, setKept] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setKept(true);
  };
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={title}
      description={description}
      closeLabel={t("done")}
      footer={
        <>
          <Checkbox checked={kept} onChange={setKept} className="flex-1">
            {t("kept")}
          </Checkbox>
          <Button look="primary" disabled={!kept} onClick={onClose}>
            {t("done")}
          </Button>
        </>
      }
    >
      <p className="mb-1.5 font-medium text-13">{name}</p>
      <div className="flex min-h-11 items-center gap-2 rounded-sm bg-sunken py-1 pr-1.5 pl-3 shadow-field">
        <code className="min-w-0 flex-1 select-all break-all font-mono text-[12.5px]">
          <span className="text-ink-3">{prefix}</span>
          {secret.slice(prefix.length)}
        </code>
        <Button look="primary" autoFocus onClick={() => void copy()}>
          <Copy size={14} strokeWidth={1.9} aria-hidden="true" />
          {t("copy")}
        </Button>
      </div>
      {hint && <p className="mt-1.5 text-12 text-ink-3">{hint}</p>}
      {children}
    </Dialog>
  );
}
