import { Pencil, Power, RefreshCw, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { WebhookTask } from "./webhook-dialogs.tsx";

const icon = { size: 16, strokeWidth: 1.75 };

export function WebhookMenu({
  trigger,
  active,
  onChoose,
}: {
  trigger: ReactElement;
  active: boolean;
  onChoose: (task: WebhookTask | "toggle") => void;
}) {
  const t = useTranslations("webhooks.menu");
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Pencil {...icon} />} onSelect={() => onChoose("edit")}>
        {t("edit")}
      </MenuItem>
      <MenuItem icon={<Power {...icon} />} onSelect={() => onChoose("toggle")}>
        {t(active ? "disable" : "enable")}
      </MenuItem>
      <MenuItem icon={<RefreshCw {...icon} />} onSelect={() => onChoose("rotate")}>
        {t("rotate")}
      </MenuItem>
      <MenuLine />
      <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => onChoose("remove")}>
        {t("remove")}
      </MenuItem>
    </Menu>
  );
}
