import { LayoutTemplate, Paperclip, Plus, Shirt, Zap } from "lucide-react";
import { lazy, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { EmojiButton } from "./emoji-button.tsx";

const loadMore = () => import("./more-menu.tsx");
const MoreMenu = lazy(() => loadMore().then((module) => ({ default: module.MoreMenu })));

/** What can be put into a reply besides words; on a phone most of it is behind a plus. */
export function ReplyTools({
  onAttach,
  onLocation,
  onCard,
  onSign,
  onEmoji,
  onTemplate,
}: {
  onAttach: () => void;
  onLocation: () => void;
  onCard: () => void;
  /** Begins a list, as if its sign had been typed. */
  onSign: (sign: "/" | "#") => void;
  onEmoji: (emoji: string) => void;
  /** null: this channel knows none. */
  onTemplate: (() => void) | null;
}) {
  const t = useTranslations("chat.composer");
  const composer = useTranslations("composer");
  return (
    <span className="flex items-center gap-px max-pane:hidden">
      <Tool label={composer("attach")} onPress={onAttach}>
        <Paperclip size={18} strokeWidth={1.6} />
      </Tool>
      <Tool label={t("product")} onPress={() => onSign("#")}>
        <Shirt size={18} strokeWidth={1.6} />
      </Tool>
      <Tool label={t("canned")} onPress={() => onSign("/")}>
        <Zap size={18} strokeWidth={1.6} />
      </Tool>
      <EmojiButton onChoose={onEmoji} />
      {onTemplate && (
        <Tool label={t("template")} onPress={onTemplate}>
          <LayoutTemplate size={18} strokeWidth={1.6} />
        </Tool>
      )}
      <MenuDoor
        load={loadMore}
        trigger={
          <IconButton label={t("more")} className="size-[30px]!">
            <Plus size={18} strokeWidth={1.6} />
          </IconButton>
        }
      >
        {(trigger) => <MoreMenu trigger={trigger} onLocation={onLocation} onCard={onCard} />}
      </MenuDoor>
    </span>
  );
}

function Tool({
  label,
  onPress,
  children,
}: {
  label: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <IconButton label={label} onClick={onPress} className="size-[30px]!">
      {children}
    </IconButton>
  );
}
