import type { RoomMessages } from "../rooms.ts";

export const webhooks: RoomMessages["webhooks"] = {
  title: "Webhooks",
};
