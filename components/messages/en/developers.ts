import type { RoomMessages } from "../rooms.ts";

export const developers: RoomMessages["developers"] = {
  title: "API reference",
};
