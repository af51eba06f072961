import { Smile } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";

const load = () => import("./emoji-popover.tsx");
const Popover = lazy(() => load().then((module) => ({ default: module.EmojiPopover })));

export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslations("chat.composer");
  return (
    <MenuDoor
      opens="dialog"
      load={load}
      trigger={
        <IconButton label={t("emoji")} className="size-[30px]!">
          <Smile size={18} strokeWidth={1.6} />
        </IconButton>
      }
    >
      {(trigger) => <Popover trigger={trigger} onChoose={onChoose} />}
    </MenuDoor>
  );
}
