import { UserRoundX } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { useViewer } from "#components/frame/viewer.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { LabelDot } from "#components/ui/label-dot.tsx";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import { useLabels } from "./use-labels.ts";
import { useMembers } from "./use-members.ts";

export function BulkAssign({
  trigger,
  onChoose,
}: {
  trigger: ReactElement;
  onChoose: (assigneeId: string | null) => void;
}) {
  const t = useTranslations("assign");
  const viewer = useViewer();
  return (
    <Menu label={t("title")} trigger={trigger}>
      {useMembers().map(({ id, name }) => (
        <MenuItem key={id} icon={<Avatar name={name} size={20} />} onSelect={() => onChoose(id)}>
          {id === viewer.id ? t("me", { name }) : name}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<UserRoundX size={16} strokeWidth={1.75} />} onSelect={() => onChoose(null)}>
        {t("release")}
      </MenuItem>
    </Menu>
  );
}

export function BulkLabel({
  trigger,
  onChoose,
}: {
  trigger: ReactElement;
  onChoose: (label: string) => void;
}) {
  const t = useTranslations("bulk");
  const labels = useLabels();
  return (
    <Menu label={t("addLabel")} trigger={trigger}>
      {labels.map(({ id, name, hue }) => (
        <MenuItem key={id} icon={<LabelDot hue={hue} />} onSelect={() => onChoose(name)}>
          {name}
        </MenuItem>
      ))}
      {labels.length === 0 && (
        <MenuItem disabled onSelect={() => {}}>
          {t("noLabels")}
        </MenuItem>
      )}
    </Menu>
  );
}
