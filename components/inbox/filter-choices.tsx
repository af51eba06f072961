import { Hand, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { useChannels } from "#components/composer/state-line.tsx";
import { useViewer } from "#components/frame/viewer.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { LabelDot } from "#components/ui/label-dot.tsx";
import { Menu, MenuChoice, MenuHeading, MenuLine } from "#components/ui/menu.tsx";
import { channelIcons } from "./channel-badge.tsx";
import type { Narrowing } from "./list-filter.ts";
import { useLabels } from "./use-labels.ts";
import { useMembers } from "./use-members.ts";

const icon = { size: 16, strokeWidth: 1.75 };

export function FilterChoices({
  trigger,
  chosen,
  onChange,
}: {
  trigger: ReactElement;
  chosen: Narrowing;
  onChange: (change: Partial<Narrowing>) => void;
}) {
  const t = useTranslations("filters");
  const viewer = useViewer();
  const channels = useChannels();
  const labels = useLabels();
  const others = useMembers().filter(({ id }) => id !== viewer.id);
  /** Choosing what is chosen takes it away again. */
  const choose = (name: keyof Narrowing) => (value: string) =>
    onChange({ [name]: chosen[name] === value ? "" : value });
  return (
    <Menu trigger={trigger}>
      <MenuHeading>{t("assignee")}</MenuHeading>
      <MenuChoice
        value={chosen.assignee}
        onChoose={choose("assignee")}
        options={[
          { value: "me", label: t("me"), icon: <UserRound {...icon} /> },
          { value: "none", label: t("none"), icon: <Hand {...icon} /> },
          ...others.map(({ id, name }) => ({
            value: id,
            label: name,
            icon: <Avatar name={name} size={18} />,
          })),
        ]}
      />
      {labels.length > 0 && (
        <>
          <MenuLine />
          <MenuHeading>{t("label")}</MenuHeading>
          <MenuChoice
            value={chosen.label}
            onChoose={choose("label")}
            options={labels.map(({ name, hue }) => ({
              value: name,
              label: name,
              icon: <LabelDot hue={hue} />,
            }))}
          />
        </>
      )}
      {channels.length > 1 && (
        <>
          <MenuLine />
          <MenuHeading>{t("channel")}</MenuHeading>
          <MenuChoice
            value={chosen.channelId}
            onChoose={choose("channelId")}
            options={channels.map(({ id, name, kind }) => {
              const Icon = channelIcons[kind];
              return { value: id, label: name, icon: <Icon {...icon} /> };
            })}
          />
        </>
      )}
    </Menu>
  );
}
