import { Plus } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";

const load = () => import("./phone-add-menu.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.PhoneAddMenu })));

export type PhoneAddProps = {
  onAttach: () => void;
  onNote: () => void;
  onLocation: () => void;
  onCard: () => void;
  onSign: (sign: "/" | "#") => void;
  onTemplate: (() => void) | null;
};

/** On a phone everything but writing and sending is behind one plus. */
export function PhoneAdd(props: PhoneAddProps) {
  const t = useTranslations("composer");
  return (
    <span className="pane:hidden">
      <MenuDoor
        load={load}
        trigger={
          <IconButton label={t("add")}>
            <Plus size={20} strokeWidth={1.6} />
          </IconButton>
        }
      >
        {(trigger) => <Content trigger={trigger} {...props} />}
      </MenuDoor>
    </span>
  );
}
