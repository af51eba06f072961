import { sameDay } from "#components/time.ts";
import type { Message } from "#lib/messages/schema.ts";

/** One line of the thread, from top to bottom. */
export type Row =
  | { kind: "day"; key: string; at: string }
  | { kind: "unread"; key: string; count: number }
  | { kind: "activity"; key: string; message: Message }
  | { kind: "note"; key: string; message: Message }
  | { kind: "bubble"; key: string; message: Message; first: boolean; last: boolean }
  | { kind: "album"; key: string; messages: Message[]; first: boolean; last: boolean };

export type Unread = { fromId: string; count: number } | null;

/** Bubbles of one speaker belong together until a pause this long, pictures of one album until this. */
const pauseMs = 5 * 60_000;
const albumPauseMs = 60_000;

const speakerOf = (message: Message): string =>
  [message.direction, message.as, message.via === "phone", message.author?.id].join(" ");

function together(a: Message, b: Message | undefined): boolean {
  if (!b || kindOf(b) !== "bubble" || speakerOf(a) !== speakerOf(b)) return false;
  if (!sameDay(a.createdAt, b.createdAt)) return false;
  return Math.abs(Date.parse(b.createdAt) - Date.parse(a.createdAt)) <= pauseMs;
}

function kindOf(message: Message): "activity" | "note" | "bubble" {
  if (message.type === "event") return "activity";
  return message.type === "note" ? "note" : "bubble";
}

const isPicture = ({ type, media, deletedAt, status, replyTo }: Message): boolean =>
  (type === "image" || type === "video") &&
  media?.state === "ready" &&
  deletedAt === null &&
  replyTo === null &&
  status !== "FAILED" &&
  status !== "CANCELLED";

/** Pictures that were sent together, one after the other, of which at most the last says something. */
function oneAlbum(a: Message, b: Message): boolean {
  return (
    isPicture(a) &&
    isPicture(b) &&
    a.text === null &&
    Math.abs(Date.parse(b.createdAt) - Date.parse(a.createdAt)) <= albumPauseMs
  );
}

/**
 * Lays messages, oldest first, out in rows: date chips, the unread strip, groups of bubbles, albums.
 * While older ones may come, the first has no date chip: it would have to move away when they do, and
 * with it the place where one is reading. For the same reason no album reaches over a seam of pages.
 */
export function rowsOf(
  messages: Message[],
  unread: Unread,
  fromTheBeginning: boolean,
  seams: readonly string[] = [],
): Row[] {
  const rows: Row[] = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const newDay = before ? !sameDay(before.createdAt, message.createdAt) : fromTheBeginning;
    const strip = unread?.fromId === message.id;
    if (newDay) rows.push({ kind: "day", key: `day ${message.id}`, at: message.createdAt });
    if (strip) rows.push({ kind: "unread", key: "unread", count: unread.count });
    const kind = kindOf(message);
    if (kind !== "bubble") {
      rows.push({ kind, key: message.id, message });
      return;
    }
    const after = messages[index + 1];
    const first = strip || !before || !together(message, before);
    const last = !together(message, after) || after?.id === unread?.fromId;
    if (!first && before && oneAlbum(before, message) && !seams.includes(message.id)) {
      rows.push(joined(rows.pop(), message, last));
    } else rows.push({ kind, key: message.id, message, first, last });
  });
  return rows;
}

function joined(row: Row | undefined, message: Message, last: boolean): Row {
  if (row?.kind === "album") return { ...row, messages: [...row.messages, message], last };
  if (row?.kind === "bubble") {
    const { key, first } = row;
    return { kind: "album", key, messages: [row.message, message], first, last };
  }
  throw new Error("Only a picture can be followed by another");
}

/** The messages that a row shows. */
export function messagesIn(row: Row): Message[] {
  if (row.kind === "album") return row.messages;
  return "message" in row ? [row.message] : [];
}
