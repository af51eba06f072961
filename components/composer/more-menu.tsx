import { MapPin, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

const icon = { size: 16, strokeWidth: 1.75 } as const;

type Items = { onLocation: () => void; onCard: () => void };

/** What is sent more seldom, and every kind of channel carries. */
export function MoreMenu({ trigger, ...items }: Items & { trigger: ReactElement }) {
  return (
    <Menu side="top" align="start" trigger={trigger}>
      <MoreItems {...items} />
    </Menu>
  );
}

export function MoreItems({ onLocation, onCard }: Items) {
  const t = useTranslations("chat.composer");
  return (
    <>
      <MenuItem icon={<MapPin {...icon} />} onSelect={onLocation}>
        {t("location")}
      </MenuItem>
      <MenuItem icon={<UserRound {...icon} />} onSelect={onCard}>
        {t("contact")}
      </MenuItem>
    </>
  );
}
