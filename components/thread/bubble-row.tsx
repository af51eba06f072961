import { Reply } from "lucide-react";
import { type ReactNode, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import type { Message } from "#lib/messages/schema.ts";
import { useChat } from "./chat-context.ts";
import { MessageActions } from "./message-actions.tsx";
import type { OpenMenu } from "./message-buttons.tsx";
import { Reactions } from "./reactions.tsx";
import { useGestures } from "./use-gestures.ts";

/** The line of a bubble, and what can be done with it: by pointer, by finger, by keys. */
export function BubbleRow({
  message,
  last,
  fresh,
  flashing,
  reactions = message.reactions,
  below,
  children,
}: {
  message: Message;
  last: boolean;
  /** Came while one was looking: it rises into place, once. */
  fresh: boolean;
  flashing: boolean;
  reactions?: Message["reactions"];
  below?: ReactNode;
  children: ReactNode;
}) {
  const { reply } = useChat();
  const [open, setOpen] = useState<OpenMenu>(null);
  const [near, setNear] = useState(false);
  const whenNear = { onPointerEnter: () => setNear(true), onFocus: () => setNear(true) };
  const out = message.direction === "OUT";
  const gone = message.deletedAt !== null;
  const gestures = useGestures({
    onHold: () => setOpen("menu"),
    ...(!gone && { onSwipe: () => reply(message) }),
  });
  return (
    <div
      {...whenNear}
      className={classes(
        "group relative flex flex-col rounded-lg",
        last ? "pb-2.5" : "pb-0.5",
        reactions.length > 0 && "pb-[22px]!",
        out ? "items-end" : "items-start",
        flashing && "animate-flash",
        fresh && "animate-rise",
      )}
    >
      <div
        {...gestures}
        className={classes(
          "relative flex w-full touch-pan-y items-center gap-1 [-webkit-touch-callout:none] pointer-coarse:select-none",
          out && "flex-row-reverse",
        )}
      >
        {near && (
          <Reply
            size={18}
            strokeWidth={1.75}
            aria-hidden="true"
            className="absolute -left-9 text-ink-3 opacity-[var(--swiped,0)] pane:hidden"
          />
        )}
        <div className="relative flex w-fit min-w-0 max-w-[min(456px,80%)] max-pane:max-w-[84%]">
          {children}
          <Reactions reactions={reactions} onPress={() => setOpen("reactions")} />
        </div>
        {!gone && <MessageActions message={message} near={near} open={open} onOpen={setOpen} />}
      </div>
      {below}
    </div>
  );
}
