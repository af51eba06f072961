import * as Popover from "radix-ui/popover";
import { type ReactElement, useState } from "react";
import { useTranslations } from "use-intl/react";
import { EmojiPicker } from "#components/emoji/emoji-picker.tsx";

/** Stays open for more than one. */
export function EmojiPopover({
  trigger,
  onChoose,
}: {
  trigger: ReactElement;
  onChoose: (emoji: string) => void;
}) {
  const t = useTranslations("chat.composer");
  const [open, setOpen] = useState(true);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={t("emoji")}
          className="z-40 animate-menu rounded-xl bg-raised shadow-float outline-none"
        >
          <EmojiPicker onChoose={onChoose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
