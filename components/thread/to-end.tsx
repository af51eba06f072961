import { ArrowDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { Pill } from "#components/ui/pill.tsx";

/** Down to the newest, with how many of them one has not seen. */
export function ToEnd({
  hidden,
  missed,
  onPress,
}: {
  hidden: boolean;
  missed: number;
  onPress: () => void;
}) {
  const t = useTranslations("thread");
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={missed > 0 ? t("toEndNew", { count: missed }) : t("toEnd")}
      className={classes(
        "absolute right-4 bottom-3 z-1 grid size-9 place-items-center rounded-full bg-raised text-ink-2 shadow-float transition-opacity duration-140 max-pane:size-11",
        hidden ? "pointer-events-none invisible opacity-0" : "opacity-100",
      )}
    >
      <ArrowDown size={18} strokeWidth={1.75} />
      {missed > 0 && <Pill count={missed} className="-top-1.5 -right-[3px] absolute" />}
    </button>
  );
}
