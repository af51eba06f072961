import type { ReactNode } from "react";
import { compiled } from "./compile.ts";
import { MoreWords } from "./more-words.tsx";
import { type RoomMessages, roomMessages } from "./rooms.ts";

/** On the server: hands one room's sentences to what is drawn inside it. */
export function RoomWords({
  locale,
  rooms,
  children,
}: {
  locale: "id" | "en";
  rooms: (keyof RoomMessages)[];
  children: ReactNode;
}) {
  const words: Partial<RoomMessages> = {};
  for (const room of rooms) Object.assign(words, { [room]: compiled(roomMessages[locale][room]) });
  return <MoreWords words={words}>{children}</MoreWords>;
}
