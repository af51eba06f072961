import { Fragment, type ReactNode } from "react";
import { Pieces } from "#components/thread/pieces.tsx";
import { readMarkup } from "#lib/read-markup.ts";
import { openAgain, putIn } from "./put-in.ts";

export type Fill = (name: string) => string | undefined;

/** A template's text as the phone will show it: filled in, with WhatsApp's marks as a bubble has them. */
export function Filled({
  text,
  fill,
  plain = false,
}: {
  text: string;
  fill: Fill;
  /** A header: its marks are no marks. */
  plain?: boolean;
}) {
  const said = putIn(text, fill);
  if (plain) return <Words text={said} />;
  return <Pieces pieces={readMarkup(said)} words={(words) => <Words text={words} />} />;
}

/** What is still to be filled in stands amber. */
function Words({ text }: { text: string }): ReactNode {
  return openAgain(text).map(({ words, open }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order.
    if (!open) return <Fragment key={at}>{words}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order.
      <mark key={at} className="rounded-xs bg-warn-wash px-1 text-warn-ink">
        {words}
      </mark>
    );
  });
}
