import { type Piece, readMarkup } from "./read-markup.ts";

/**
 * A message as one plain line: for wherever it is told, not drawn. WhatsApp's marks are taken off as
 * they would be taken for marks in its bubble, so that no other star or line is lost.
 */
export function plainLine(text: string): string {
  const plain = /[*_~`]/.test(text) ? wordsOf(readMarkup(text)) : text;
  return plain.replace(/\s+/g, " ").trim();
}

const wordsOf = (pieces: Piece[]): string =>
  pieces.map((piece) => ("pieces" in piece ? wordsOf(piece.pieces) : piece.text)).join("");
