import { Check } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";

/** Lies over a card's picture, and shows itself to a pointer or once anything is ticked. */
export const TickBox = memo(function TickBox({
  id,
  name,
  ticked,
  shown,
  onToggle,
}: {
  id: string;
  name: string;
  ticked: boolean;
  shown: boolean;
  onToggle: (id: string) => void;
}) {
  const t = useTranslations("bulk");
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field itself could not look like this
    <button
      type="button"
      role="checkbox"
      aria-checked={ticked}
      aria-label={t("pick", { name })}
      onClick={() => onToggle(id)}
      className={classes(
        "absolute top-2.5 left-3 z-1 grid size-11 place-items-center rounded-full max-pane:hidden",
        !shown && "opacity-0 focus-visible:opacity-100 group-hover/row:opacity-100",
      )}
    >
      <span
        className={classes(
          "grid size-9 place-items-center rounded-full",
          ticked ? "bg-brand text-on-brand" : "bg-surface/90 text-ink-3 shadow-field",
        )}
      >
        <Check size={18} strokeWidth={2.2} />
      </span>
    </button>
  );
});
