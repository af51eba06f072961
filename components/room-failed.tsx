import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { useErrorWords } from "#components/use-error-words.ts";

/** In place of what could not be read: that it failed, why, and another try. */
export function RoomFailed({
  icon,
  title,
  error,
  onAgain,
}: {
  icon: ReactNode;
  title: string;
  error: unknown;
  onAgain: () => void;
}) {
  const t = useTranslations("pages");
  const words = useErrorWords();
  return (
    <div role="alert">
      <Empty icon={icon} title={title} action={<Button onClick={onAgain}>{t("again")}</Button>}>
        {words(error)}
      </Empty>
    </div>
  );
}
