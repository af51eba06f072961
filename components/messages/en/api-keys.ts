import type { RoomMessages } from "../rooms.ts";

export const apiKeys: RoomMessages["apiKeys"] = {
  title: "API keys",
};
