import { memo } from "react";
import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";
import { Body } from "./bodies/body.tsx";
import { Origin } from "./bodies/origin.tsx";
import { BubbleFrame } from "./bubble-frame.tsx";
import { BubbleRow } from "./bubble-row.tsx";
import { Failure } from "./failure.tsx";
import { Meta } from "./meta.tsx";
import { Quote } from "./quote.tsx";
import { Sources } from "./sources.tsx";

/** A picture that says nothing wears its time on itself. */
const isBare = ({ type, media, text, deletedAt }: Message): boolean =>
  (type === "image" || type === "video") &&
  media?.state === "ready" &&
  text === null &&
  deletedAt === null;

export const Bubble = memo(function Bubble({
  message,
  first,
  last,
  fresh,
  flashing,
}: {
  message: Message;
  first: boolean;
  last: boolean;
  fresh: boolean;
  flashing: boolean;
}) {
  const t = useTranslations("bubble");
  const sticker = message.type === "sticker" && message.media !== null && !message.deletedAt;
  const bare = isBare(message);
  return (
    <BubbleRow
      message={message}
      last={last}
      fresh={fresh}
      flashing={flashing}
      below={
        <>
          {message.status === "CANCELLED" && (
            <p className="mt-0.5 text-12 text-ink-3">{t("cancelled")}</p>
          )}
          {message.direction === "OUT" && <Failure message={message} />}
        </>
      }
    >
      <BubbleFrame message={message} first={first} bare={sticker} full={bare}>
        <Origin payload={message.payload} />
        {message.replyTo && <Quote quoted={message.replyTo} />}
        <Body message={message} />
        {message.as === "BOT" && <Sources payload={message.payload} />}
        <Meta message={message} on={bare ? "picture" : sticker ? "ground" : "bubble"} />
      </BubbleFrame>
    </BubbleRow>
  );
});
