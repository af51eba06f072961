import { BellRing, Volume2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useViewer } from "#components/frame/viewer.tsx";
import { MenuHeading, MenuItem } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { keepChoice, useChoice } from "./choice.ts";
import { canPush, startPush, stopPush } from "./push.ts";
import { pushChoice } from "./push-choice.ts";
import { soundChoice } from "./sound.ts";

const icon = { size: 16, strokeWidth: 1.75 };

/** How this browser calls: by a sound, and by notifications while nobody looks. */
export function AlertChoices() {
  const t = useTranslations("alerts");
  const words = useErrorWords();
  const viewer = useViewer();
  const sound = useChoice(soundChoice) !== "off";
  const push = useChoice(pushChoice) === viewer.id;
  const toggle = async () => {
    try {
      if (push) await stopPush();
      else if (await startPush(viewer.id)) toast.success(t("told"));
      else toast.error(t("refused"));
    } catch (error) {
      toast.error(error instanceof DOMException ? t("noService") : words(error));
    }
  };
  return (
    <>
      <MenuHeading>{t("title")}</MenuHeading>
      <MenuItem
        icon={<Volume2 {...icon} />}
        hint={t(sound ? "on" : "off")}
        onSelect={() => keepChoice(soundChoice, sound ? "off" : null)}
      >
        {t("sound")}
      </MenuItem>
      {canPush() && (
        <MenuItem
          icon={<BellRing {...icon} />}
          hint={t(push ? "on" : "off")}
          onSelect={() => void toggle()}
        >
          {t("push")}
        </MenuItem>
      )}
    </>
  );
}
