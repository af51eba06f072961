import { useTranslations } from "use-intl/react";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";

const tones: Record<string, ChipTone> = {
  APPROVED: "ok",
  PENDING: "warn",
  IN_APPEAL: "warn",
  PAUSED: "warn",
  REJECTED: "bad",
  DISABLED: "bad",
};

/** What Meta says of it. A word that we don't know yet is shown as it is. */
export function TemplateStatus({ status }: { status: string }) {
  const t = useTranslations("templates.status");
  const known = status in tones;
  return <Chip tone={tones[status] ?? "plain"}>{known ? t(status as "APPROVED") : status}</Chip>;
}
