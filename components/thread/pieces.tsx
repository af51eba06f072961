import { Fragment, type ReactNode } from "react";
import type { Piece } from "#lib/read-markup.ts";

/** How the words between the marks are drawn. */
type DrawWords = (words: string, inLink: boolean) => ReactNode;

/** WhatsApp's marks, wherever its words are shown: in a bubble, in a template's preview. */
export function Pieces({ pieces, words }: { pieces: Piece[]; words: DrawWords }): ReactNode {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    <Fragment key={index}>{drawn(piece, words)}</Fragment>
  ));
}

function drawn(piece: Piece, words: DrawWords): ReactNode {
  switch (piece.kind) {
    case "text":
      return words(piece.text, false);
    case "bold":
      return (
        <strong className="font-semibold">
          <Pieces pieces={piece.pieces} words={words} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Pieces pieces={piece.pieces} words={words} />
        </em>
      );
    case "struck":
      return (
        <s>
          <Pieces pieces={piece.pieces} words={words} />
        </s>
      );
    case "code":
      return (
        <code className="rounded-xs bg-bub-quote px-1 font-mono text-[0.9em]">
          {words(piece.text, false)}
        </code>
      );
    case "link":
      return (
        <a
          href={piece.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-brand-ink underline underline-offset-2"
        >
          {words(piece.text, true)}
        </a>
      );
  }
}
