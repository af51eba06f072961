import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import type { Message, MessageStatus } from "#lib/messages/schema.ts";
import { PictureTile } from "./bodies/picture.tsx";
import { Uploading } from "./bodies/uploading.tsx";
import { BubbleFrame } from "./bubble-frame.tsx";
import { BubbleRow } from "./bubble-row.tsx";
import { Markup } from "./markup.tsx";
import { Meta } from "./meta.tsx";

const mostTiles = 4;
const order: MessageStatus[] = ["QUEUED", "SENT", "DELIVERED", "READ", "RECEIVED"];

type Props = {
  messages: Message[];
  first: boolean;
  last: boolean;
  fresh: boolean;
  flashing: boolean;
};

const same = (a: Props, b: Props): boolean =>
  a.first === b.first &&
  a.last === b.last &&
  a.fresh === b.fresh &&
  a.flashing === b.flashing &&
  a.messages.length === b.messages.length &&
  a.messages.every((message, index) => message === b.messages[index]);

/** Pictures that were sent together: two beside each other, three with a large one, then a square. */
export const AlbumBubble = memo(function AlbumBubble({
  messages,
  first,
  last,
  fresh,
  flashing,
}: Props) {
  const t = useTranslations("chat.bubble");
  const end = messages.at(-1) as Message;
  const shown = messages.slice(0, mostTiles);
  const more = messages.length - shown.length;
  // The album has come as far as the one that is furthest behind.
  const status = order.find((one) => messages.some((message) => message.status === one));
  const whole = { ...end, status: status ?? end.status };
  return (
    <BubbleRow
      message={end}
      last={last}
      fresh={fresh}
      flashing={flashing}
      reactions={messages.flatMap((message) => message.reactions)}
    >
      <BubbleFrame message={end} first={first} full={end.text === null}>
        <fieldset
          aria-label={t("album", { count: messages.length })}
          className={classes(
            "-mx-1.5 grid w-[312px] max-w-[calc(100%+12px)] grid-cols-2 gap-[3px] overflow-hidden rounded-[7px]",
            shown.length === 2 && "h-[154px]",
            shown.length > 2 && "h-[312px] grid-rows-2",
          )}
        >
          {shown.map((message, index) => (
            <span
              key={message.id}
              className={classes(
                "relative min-h-0 min-w-0",
                shown.length === 3 && index === 0 && "row-span-2",
              )}
            >
              <PictureTile message={message} more={index === mostTiles - 1 ? more : 0} />
              <Uploading message={message} />
            </span>
          ))}
        </fieldset>
        {end.text && (
          <span className="mt-1 block">
            <Markup text={end.text} />
          </span>
        )}
        <Meta message={whole} on={end.text === null ? "picture" : "bubble"} />
      </BubbleFrame>
    </BubbleRow>
  );
}, same);
