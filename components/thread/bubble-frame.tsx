import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";
import type { Message } from "#lib/messages/schema.ts";
import { Sender, type Speaker, speakerOf } from "./sender.tsx";

const fills: Record<Speaker, string> = {
  customer: "bg-bub-in",
  team: "bg-bub-out",
  bot: "bg-bub-bot",
  phone: "bg-bub-phone",
};

/** Colour is the speaker; the first of a group has a tail and says who speaks. */
export function BubbleFrame({
  message,
  first,
  bare = false,
  full = false,
  children,
}: {
  message: Message;
  first: boolean;
  /** A sticker stands on the ground itself. */
  bare?: boolean;
  /** What is in it reaches to the edge. */
  full?: boolean;
  children: ReactNode;
}) {
  const out = message.direction === "OUT";
  return (
    <div
      className={classes(
        "relative flow-root w-fit min-w-0 max-w-full rounded-lg px-2.5 text-[14px]/5 tracking-[-0.006em] max-pane:text-16",
        full ? "pt-1.5 pb-1" : "py-1.5",
        bare ? "px-0!" : classes(fills[speakerOf(message)], "shadow-bubble"),
        first && !bare && (out ? "tail-out rounded-tr-none" : "tail-in rounded-tl-none"),
        message.status === "CANCELLED" && "opacity-70",
      )}
    >
      {first && <Sender message={message} />}
      {children}
    </div>
  );
}
