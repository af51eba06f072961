import type { Metadata } from "next";
import { en } from "#components/messages/en.ts";
import { id } from "#components/messages/id.ts";
import { type RoomMessages, roomMessages } from "#components/messages/rooms.ts";
import { preferences } from "./preferences.ts";

type Titled = { [K in keyof RoomMessages]: RoomMessages[K] extends { title: string } ? K : never };

/** `export const generateMetadata = title("catalog")`: the tab says the room's own title. */
export const title = (room: Titled[keyof Titled]) => async (): Promise<Metadata> => ({
  title: roomMessages[(await preferences()).locale][room].title,
});

const frame = { id, en };

/** The same for the rooms whose words are the frame's. */
export const frameTitle = (room: keyof typeof id.rooms) => async (): Promise<Metadata> => ({
  title: frame[(await preferences()).locale].rooms[room],
});
