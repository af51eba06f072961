import { LayoutTemplate, Paperclip, Shirt, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { EmojiButton } from "./emoji-button.tsx";

/** What can be put into a reply besides words; on a phone most of it is behind a plus. */
export function ReplyTools({
  onAttach,
  onSign,
  onEmoji,
  onTemplate,
}: {
  onAttach: () => void;
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
