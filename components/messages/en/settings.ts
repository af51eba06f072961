import type { RoomMessages } from "../rooms.ts";

export const settings: RoomMessages["settings"] = {
  title: "Settings",
};
