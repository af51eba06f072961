import { Fragment, useContext, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { readMarkup } from "#lib/read-markup.ts";
import { ChatContext } from "./chat-context.ts";
import { Pieces } from "./pieces.tsx";
import { splitAt } from "./read-marks.ts";

const foldedAt = 900;
const folded = 700;
const nobody: string[] = [];

/** A message's text. Long ones fold; those who are called in it, and what is looked for, stand out. */
export function Markup({
  text,
  fold = true,
  called = nobody,
}: {
  text: string;
  fold?: boolean;
  called?: string[];
}) {
  const t = useTranslations("bubble");
  const sought = useContext(ChatContext)?.sought ?? "";
  const [open, setOpen] = useState(false);
  // What is looked for may be in the folded part.
  const short = fold && !open && sought === "" && text.length > foldedAt;
  const pieces = useMemo(
    () => readMarkup(short ? `${text.slice(0, folded)}…` : text),
    [text, short],
  );
  return (
    <span dir="auto" className="whitespace-pre-wrap break-words [overflow-wrap:anywhere]">
      <Pieces
        pieces={pieces}
        words={(words, inLink) => (
          <Words text={words} called={inLink ? nobody : called} sought={sought} />
        )}
      />
      {short && (
        <button
          type="button"
          className="reach ml-1 font-medium text-brand-ink"
          onClick={() => setOpen(true)}
        >
          {t("readMore")}
        </button>
      )}
    </span>
  );
}

function Words({ text, called, sought }: { text: string; called: string[]; sought: string }) {
  if (called.length === 0 && sought === "") return text;
  return splitAt(text, called, sought).map(({ text: words, mark }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never move
    if (mark === null) return <Fragment key={index}>{words}</Fragment>;
    return mark === "called" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never move
      <span key={index} className="font-medium text-brand-ink">
        {words}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never move
      <mark key={index} className="rounded-[3px] bg-warn-line text-ink">
        {words}
      </mark>
    );
  });
}
