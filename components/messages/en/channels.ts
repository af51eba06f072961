import type { RoomMessages } from "../rooms.ts";

export const channels: RoomMessages["channels"] = {
  title: "Channels",
};
