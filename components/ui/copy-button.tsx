"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";
import { copyText } from "./copy-text.ts";
import { IconButton } from "./icon-button.tsx";
import { toast } from "./toast.tsx";

const saidMs = 2_000;

/** Copies, and says for a moment that it did. */
export function CopyButton({
  text,
  label,
  bare,
}: {
  text: string;
  label?: string;
  bare?: boolean;
}) {
  const t = useTranslations("copy");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await copyText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), saidMs);
    } catch {
      toast.error(t("failed"));
    }
  };
  const Icon = copied ? Check : Copy;
  const icon = <Icon size={14} strokeWidth={1.9} aria-hidden="true" />;
  const words = copied ? t("copied") : (label ?? t("copy"));
  if (bare)
    return (
      <IconButton label={words} onClick={() => void copy()}>
        {icon}
      </IconButton>
    );
  return (
    <Button look="ghost" size="sm" onClick={() => void copy()}>
      {icon}
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
