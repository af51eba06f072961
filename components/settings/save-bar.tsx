import { useTranslations } from "use-intl/react";
import { ApiError } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { useErrorWords } from "#components/use-error-words.ts";

/** What was refused, field by field: some of it stands at no field of its own. */
const reasons = (error: unknown) =>
  error instanceof ApiError ? [...new Set(error.details.map(({ message }) => message))] : [];

/** Comes up when there is something to save, and stays within reach. */
export function SaveBar({
  dirty,
  saving,
  error,
  onDiscard,
}: {
  dirty: boolean;
  saving: boolean;
  error: unknown;
  onDiscard: () => void;
}) {
  const t = useTranslations("settings");
  const words = useErrorWords();
  if (!dirty && !error) return null;
  return (
    <div
      data-unsaved
      className="sticky bottom-0 z-10 -mx-3 mt-6 flex flex-wrap items-center justify-end gap-2 rounded-lg bg-raised p-3 shadow-float"
    >
      {error != null && (
        <p role="alert" className="mr-auto text-13 text-bad-ink">
          {[words(error), ...reasons(error)].join(" ")}
        </p>
      )}
      <Button onClick={onDiscard}>{t("discard")}</Button>
      <Button look="primary" type="submit" busy={saving} disabled={!dirty}>
        {t("save")}
      </Button>
    </div>
  );
}
