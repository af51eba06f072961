import type { RoomMessages } from "../rooms.ts";

export const usage: RoomMessages["usage"] = {
  title: "Credits & usage",
};
