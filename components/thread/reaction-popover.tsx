import { Plus } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { useChat } from "./chat-context.ts";
import { quickReactions } from "./quick-reactions.ts";
import { ownReaction, useReact } from "./use-react.ts";

const Picker = lazy(() =>
  import("#components/emoji/emoji-picker.tsx").then((module) => ({ default: module.EmojiPicker })),
);

/** The usual six, and behind a plus all others; who has reacted already stands beneath. */
export function ReactionPopover({
  message,
  trigger,
  open,
  onOpen,
}: {
  message: Message;
  trigger: ReactElement;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const t = useTranslations("chat.menu");
  const { contactName } = useChat();
  const [all, setAll] = useState(false);
  const react = useReact(message);
  const own = ownReaction(message);
  const choose = (emoji: string) => {
    react(emoji);
    onOpen(false);
  };
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) setAll(false);
        onOpen(next);
      }}
    >
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          sideOffset={6}
          collisionPadding={8}
          // A menu that led here gives the focus back to its button once it is gone.
          onFocusOutside={(event) => event.preventDefault()}
          aria-label={t("react")}
          className="z-40 animate-menu rounded-xl bg-raised p-1 shadow-float outline-none"
        >
          {all ? (
            <Suspense fallback={<span className="block h-[352px] w-[312px]" />}>
              <Picker onChoose={choose} />
            </Suspense>
          ) : (
            <div className="flex">
              {quickReactions.map((emoji) => (
                <EmojiButton
                  key={emoji}
                  emoji={emoji}
                  chosen={own === emoji}
                  onPress={() => choose(emoji)}
                />
              ))}
              <IconButton
                label={t("moreReactions")}
                size="md"
                onClick={() => setAll(true)}
                className="size-9! max-pane:size-11!"
              >
                <Plus size={18} strokeWidth={1.75} />
              </IconButton>
            </div>
          )}
          {!all && message.reactions.length > 0 && (
            <ul className="px-2 pt-1 pb-1.5 text-12 text-ink-3">
              {message.reactions.map(({ emoji, by }) => (
                <li key={by}>
                  {emoji} {by === "us" ? t("byUs") : contactName}
                </li>
              ))}
            </ul>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

export function EmojiButton({
  emoji,
  chosen,
  onPress,
}: {
  emoji: string;
  chosen: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onPress}
      className={classes(
        "grid size-9 place-items-center rounded-md text-20 hover:bg-hover max-pane:size-11",
        chosen && "bg-brand-wash",
      )}
    >
      {emoji}
    </button>
  );
}
