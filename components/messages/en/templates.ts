import type { RoomMessages } from "../rooms.ts";

export const templates: RoomMessages["templates"] = {
  title: "Templates",
};
