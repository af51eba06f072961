import { Ban, Pencil, RefreshCw } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { KeyTask } from "./key-dialogs.tsx";

const icon = { size: 16, strokeWidth: 1.75 };

export function KeyMenu({
  trigger,
  onChoose,
}: {
  trigger: ReactElement;
  onChoose: (task: KeyTask) => void;
}) {
  const t = useTranslations("apiKeys");
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Pencil {...icon} />} onSelect={() => onChoose("edit")}>
        {t("edit")}
      </MenuItem>
      <MenuItem icon={<RefreshCw {...icon} />} onSelect={() => onChoose("rotate")}>
        {t("rotate")}
      </MenuItem>
      <MenuLine />
      <MenuItem danger icon={<Ban {...icon} />} onSelect={() => onChoose("revoke")}>
        {t("revoke")}
      </MenuItem>
    </Menu>
  );
}
