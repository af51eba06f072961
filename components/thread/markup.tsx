import { Fragment, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { type Piece, readMarkup } from "./read-markup.ts";

const foldedAt = 900;
const folded = 700;

/** A message's text. Long ones fold. */
export function Markup({ text, fold = true }: { text: string; fold?: boolean }) {
  const t = useTranslations("bubble");
  const [open, setOpen] = useState(false);
  const short = fold && !open && text.length > foldedAt;
  const pieces = useMemo(
    () => readMarkup(short ? `${text.slice(0, folded)}…` : text),
    [text, short],
  );
  return (
    <span dir="auto" className="whitespace-pre-wrap break-words [overflow-wrap:anywhere]">
      <Pieces pieces={pieces} />
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

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    <Fragment key={index}>{drawn(piece)}</Fragment>
  ));
}

function drawn(piece: Piece) {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "bold":
      return (
        <strong className="font-semibold">
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case "struck":
      return (
        <s>
          <Pieces pieces={piece.pieces} />
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
          {piece.text}
        </a>
      );
  }
}
