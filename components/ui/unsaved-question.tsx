import { useTranslations } from "use-intl/react";
import { Button } from "./button.tsx";

/** Stands where the buttons of the dialog stood; staying is the one that has the focus. */
export function UnsavedQuestion({
  onStay,
  onDiscard,
}: {
  onStay: () => void;
  onDiscard: () => void;
}) {
  const t = useTranslations("confirm");
  return (
    <>
      <p role="alert" className="mr-auto text-13 max-pane:basis-full">
        {t("unsaved")}
      </p>
      <Button look="danger" onClick={onDiscard}>
        {t("discard")}
      </Button>
      <Button look="primary" autoFocus onClick={onStay}>
        {t("stay")}
      </Button>
    </>
  );
}
