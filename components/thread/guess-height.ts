import type { Message } from "#lib/messages/schema.ts";
import type { Row } from "./rows.ts";

/** What a thread's rows are laid out in. On a phone the letters are larger. */
export type Room = { widthPx: number; phone: boolean };

/** The time and the ticks stand in a bubble's last line. */
const metaChars = 8;

const media: Partial<Record<Message["type"], number>> = {
  image: 232,
  video: 232,
  sticker: 148,
  voice: 62,
  document: 62,
  product: 250,
};

/** How high a row will be drawn before it was: what it holds, counted in lines. */
export function guessHeight(row: Row | undefined, room: Room): number {
  switch (row?.kind) {
    case "day":
      return 46;
    case "unread":
      return 38;
    case "activity":
      return 26;
    case "note":
      return 52 + linesIn(row.message.text, room) * 20;
    case "album":
      return row.messages.length === 2 ? 178 : 330;
    case "bubble":
      return bubbleHeight(row, room);
    case undefined:
      return 40;
  }
}

function bubbleHeight(
  { message, first, last }: Extract<Row, { kind: "bubble" }>,
  room: Room,
): number {
  const { type, text, replyTo, reactions, direction } = message;
  const linePx = room.phone ? 22 : 20;
  const said = linesIn(text, room) * linePx + (media[type] ?? 0) + (replyTo ? 50 : 0);
  const name = first && direction === "OUT" ? 18 : 0;
  const below = reactions.length > 0 ? 22 : last ? 10 : 2;
  return 12 + name + said + below;
}

function linesIn(text: string | null, { widthPx, phone }: Room): number {
  if (!text) return 0;
  const bubblePx = phone ? (widthPx - 28) * 0.84 : Math.min(456, (widthPx - 80) * 0.8);
  const perLine = Math.max(10, Math.floor((bubblePx - 20) / (phone ? 7.5 : 6.6)));
  return text
    .split("\n")
    .map((line, at, { length }) => line.length + (at === length - 1 ? metaChars : 0))
    .reduce((lines, chars) => lines + Math.max(1, Math.ceil(chars / perLine)), 0);
}
