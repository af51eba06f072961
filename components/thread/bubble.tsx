import { Reply } from "lucide-react";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { Body } from "./bodies/body.tsx";
import { Failure } from "./failure.tsx";
import { Meta } from "./meta.tsx";
import { Quote } from "./quote.tsx";
import { Reactions } from "./reactions.tsx";
import { Sender, type Speaker, speakerOf } from "./sender.tsx";
import { Sources } from "./sources.tsx";

const fills: Record<Speaker, string> = {
  customer: "bg-bub-in",
  team: "bg-bub-out",
  bot: "bg-bub-bot",
  phone: "bg-bub-phone",
};

export const Bubble = memo(function Bubble({
  message,
  first,
  last,
  contactName,
  fresh,
  flashing,
  onReply,
  onGo,
}: {
  message: Message;
  first: boolean;
  last: boolean;
  contactName: string;
  /** Came while one was looking: it rises into place, once. */
  fresh: boolean;
  flashing: boolean;
  onReply?: (message: Message) => void;
  onGo: (id: string) => void;
}) {
  const t = useTranslations("bubble");
  const out = message.direction === "OUT";
  const sticker = message.type === "sticker" && message.media !== null && !message.deletedAt;
  return (
    <div
      className={classes(
        "group relative flex flex-col rounded-lg",
        last ? "pb-2.5" : "pb-0.5",
        message.reactions.length > 0 && "pb-[22px]!",
        out ? "items-end" : "items-start",
        flashing && "animate-flash",
        fresh && "animate-rise",
      )}
    >
      <div
        // A finger has no hover: touching the bubble shows what can be done with it.
        tabIndex={-1}
        className={classes(
          "flex w-full items-center gap-1 shadow-none! outline-none",
          out && "flex-row-reverse",
        )}
      >
        <div
          className={classes(
            "relative flow-root w-fit min-w-0 max-w-[min(456px,80%)] rounded-lg px-2.5 py-1.5 text-[14px]/5 tracking-[-0.006em] max-pane:max-w-[84%] max-pane:text-16",
            sticker ? "bg-transparent px-0!" : classes(fills[speakerOf(message)], "shadow-bubble"),
            first && !sticker && (out ? "tail-out rounded-tr-none" : "tail-in rounded-tl-none"),
            message.status === "CANCELLED" && "opacity-70",
          )}
        >
          {first && <Sender message={message} />}
          {message.replyTo && (
            <Quote quoted={message.replyTo} contactName={contactName} onGo={onGo} />
          )}
          <Body message={message} />
          {message.as === "BOT" && <Sources payload={message.payload} />}
          <Meta message={message} />
          <Reactions reactions={message.reactions} />
        </div>
        {onReply && !message.deletedAt && (
          <IconButton
            label={t("reply")}
            size="xs"
            onClick={() => onReply(message)}
            className="opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 max-pane:-my-3 max-pane:size-11!"
          >
            <Reply size={14} strokeWidth={1.9} />
          </IconButton>
        )}
      </div>
      {message.status === "CANCELLED" && (
        <p className="mt-0.5 text-12 text-ink-3">{t("cancelled")}</p>
      )}
      {out && <Failure message={message} />}
    </div>
  );
});
