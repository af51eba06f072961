import { Archive, Eye, EyeOff, Pencil } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";

export type ProductTask = "edit" | "archive";

const icon = { size: 16, strokeWidth: 1.75 };

export function ProductMenu({
  trigger,
  active,
  onChoose,
}: {
  trigger: ReactElement;
  active: boolean;
  onChoose: (task: ProductTask | "toggle") => void;
}) {
  const t = useTranslations("catalog.menu");
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Pencil {...icon} />} onSelect={() => onChoose("edit")}>
        {t("edit")}
      </MenuItem>
      <MenuItem
        icon={active ? <EyeOff {...icon} /> : <Eye {...icon} />}
        onSelect={() => onChoose("toggle")}
      >
        {t(active ? "deactivate" : "activate")}
      </MenuItem>
      <MenuLine />
      <MenuItem danger icon={<Archive {...icon} />} onSelect={() => onChoose("archive")}>
        {t("archive")}
      </MenuItem>
    </Menu>
  );
}
