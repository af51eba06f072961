import type { RoomMessages } from "../rooms.ts";

export const catalog: RoomMessages["catalog"] = {
  title: "Catalog",
};
