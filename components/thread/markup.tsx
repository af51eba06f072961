import { Fragment, useContext, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ChatContext } from "./chat-context.ts";
import { splitAt } from "./read-marks.ts";
import { type Piece, readMarkup } from "./read-markup.ts";

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
      <Pieces pieces={pieces} called={called} sought={sought} />
      {short && (
        <button
          type="button"
          className="ml-1 font-medium text-brand-ink"
          onClick={() => setOpen(true)}
        >
          {t("readMore")}
        </button>
      )}
    </span>
  );
}

type Marks = { called: string[]; sought: string };

function Pieces({ pieces, ...marks }: { pieces: Piece[] } & Marks) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    <Fragment key={index}>{drawn(piece, marks)}</Fragment>
  ));
}

function drawn(piece: Piece, marks: Marks) {
  switch (piece.kind) {
    case "text":
      return <Words text={piece.text} {...marks} />;
    case "bold":
      return (
        <strong className="font-semibold">
          <Pieces pieces={piece.pieces} {...marks} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Pieces pieces={piece.pieces} {...marks} />
        </em>
      );
    case "struck":
      return (
        <s>
          <Pieces pieces={piece.pieces} {...marks} />
        </s>
      );
    case "code":
      return (
        <code className="rounded-xs bg-bub-quote px-1 font-mono text-[0.9em]">{piece.text}</code>
      );
    case "link":
      return (
        <a
          href={piece.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-brand-ink underline underline-offset-2"
        >
          <Words text={piece.text} called={nobody} sought={marks.sought} />
        </a>
      );
  }
}

function Words({ text, called, sought }: { text: string } & Marks) {
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
