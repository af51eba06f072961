import { X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { useDiscard } from "../outbox.ts";
import { useShare } from "./uploads.ts";

const radius = 10;
const around = 2 * Math.PI * radius;
/** Before the first bytes are there a little of it goes round. */
const waitingShare = 0.15;

/** How far the file of a message has come, and the way to stop it; afterwards nothing. */
export function UploadRing({
  id,
  name,
  onPicture,
  className,
}: {
  id: string;
  name: string;
  onPicture: boolean;
  className: string;
}) {
  const t = useTranslations("chat.upload");
  const discard = useDiscard();
  const share = useShare(id);
  if (share === null) return null;
  const shown = Math.max(share, waitingShare);
  return (
    <span
      className={classes(
        "grid place-items-center rounded-full",
        onPicture
          ? "bg-[oklch(0.2_0.02_270/0.62)] text-[white]"
          : "bg-surface text-brand-ink shadow-edge",
        className,
      )}
    >
      <svg
        viewBox="0 0 24 24"
        role="progressbar"
        aria-label={t("uploading", { name })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className={classes(
          "col-start-1 row-start-1 size-[calc(100%-4px)] -rotate-90 fill-none stroke-2 stroke-current",
          share === 0 && "motion-safe:animate-spin",
        )}
      >
        <circle cx="12" cy="12" r={radius} className="opacity-25" />
        <circle
          cx="12"
          cy="12"
          r={radius}
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - shown)}
          className="transition-[stroke-dashoffset] duration-200 motion-reduce:transition-none"
        />
      </svg>
      <button
        type="button"
        aria-label={t("cancel", { name })}
        title={t("cancel", { name })}
        onClick={() => discard(id)}
        className="reach relative col-start-1 row-start-1 grid size-full place-items-center rounded-full"
      >
        <X size={onPicture ? 18 : 14} strokeWidth={2} />
      </button>
    </span>
  );
}
