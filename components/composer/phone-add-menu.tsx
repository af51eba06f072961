import { LayoutTemplate, Paperclip, Shirt, StickyNote, Zap } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { MoreItems } from "./more-menu.tsx";
import type { PhoneAddProps } from "./phone-add.tsx";

const icon = { size: 16, strokeWidth: 1.75 } as const;

export function PhoneAddMenu({
  trigger,
  onAttach,
  onNote,
  onLocation,
  onCard,
  onSign,
  onTemplate,
}: PhoneAddProps & { trigger: ReactElement }) {
  const t = useTranslations("composer");
  const chat = useTranslations("chat.composer");
  return (
    <Menu side="top" align="start" trigger={trigger}>
      <MenuItem icon={<Paperclip {...icon} />} onSelect={onAttach}>
        {t("attach")}
      </MenuItem>
      <MenuItem icon={<Shirt {...icon} />} onSelect={() => onSign("#")}>
        {chat("product")}
      </MenuItem>
      <MenuItem icon={<Zap {...icon} />} onSelect={() => onSign("/")}>
        {chat("canned")}
      </MenuItem>
      {onTemplate && (
        <MenuItem icon={<LayoutTemplate {...icon} />} onSelect={onTemplate}>
          {chat("template")}
        </MenuItem>
      )}
      <MoreItems onLocation={onLocation} onCard={onCard} />
      <MenuItem icon={<StickyNote {...icon} />} onSelect={onNote}>
        {t("noteLabel")}
      </MenuItem>
    </Menu>
  );
}
