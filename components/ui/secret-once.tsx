"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { copyText } from "./copy-text.ts";
import { Dialog } from "./dialog.tsx";
import { toast } from "./toast.tsx";

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
  const said = useTranslations("copy");
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await copyText(secret);
      setCopied(true);
      setKept(true);
    } catch {
      toast.error(said("failed"));
    }
  };
  const Icon = copied ? Check : Copy;
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
          <Icon size={14} strokeWidth={1.9} aria-hidden="true" />
          <span aria-live="polite">{said(copied ? "copied" : "copy")}</span>
        </Button>
      </div>
      {hint && <p className="mt-1.5 text-12 text-ink-3">{hint}</p>}
      {children}
    </Dialog>
  );
}
