import { Paperclip, StickyNote } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

export function PhoneAddMenu({
  trigger,
  onAttach,
  onNote,
}: {
  trigger: ReactElement;
  onAttach: () => void;
  onNote: () => void;
}) {
  const t = useTranslations("composer");
  return (
    <Menu side="top" align="start" trigger={trigger}>
      <MenuItem icon={<Paperclip size={16} strokeWidth={1.75} />} onSelect={onAttach}>
        {t("attach")}
      </MenuItem>
      <MenuItem icon={<StickyNote size={16} strokeWidth={1.75} />} onSelect={onNote}>
        {t("noteLabel")}
      </MenuItem>
    </Menu>
  );
}
