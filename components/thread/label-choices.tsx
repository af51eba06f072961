import { Plus } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { LabelDot } from "#components/ui/label-dot.tsx";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import type { Label } from "#lib/labels/schema.ts";

/** The shop's labels that this chat does not wear yet, and the way to one that nobody has made. */
export function LabelChoices({
  trigger,
  offered,
  onChoose,
  onWrite,
}: {
  trigger: ReactElement;
  offered: Label[];
  onChoose: (label: string) => void;
  onWrite: () => void;
}) {
  const t = useTranslations("panel");
  return (
    <Menu trigger={trigger} align="start">
      {offered.map(({ id, name, hue }) => (
        <MenuItem key={id} icon={<LabelDot hue={hue} />} onSelect={() => onChoose(name)}>
          {name}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<Plus size={16} strokeWidth={1.75} />} onSelect={onWrite}>
        {t("newLabel")}
      </MenuItem>
    </Menu>
  );
}
