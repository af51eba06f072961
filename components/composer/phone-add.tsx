import { Paperclip, Plus, StickyNote } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

/** On a phone everything but writing and sending is behind one plus. */
export function PhoneAdd({ onAttach, onNote }: { onAttach: () => void; onNote: () => void }) {
  const t = useTranslations("composer");
  return (
    <span className="pane:hidden">
      <Menu
        side="top"
        align="start"
        trigger={
          <IconButton label={t("add")}>
            <Plus size={20} strokeWidth={1.6} />
          </IconButton>
        }
      >
        <MenuItem icon={<Paperclip size={16} strokeWidth={1.75} />} onSelect={onAttach}>
          {t("attach")}
        </MenuItem>
        <MenuItem icon={<StickyNote size={16} strokeWidth={1.75} />} onSelect={onNote}>
          {t("noteLabel")}
        </MenuItem>
      </Menu>
    </span>
  );
}
