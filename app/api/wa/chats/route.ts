import { chatsOfDevice } from "#lib/api/device/list.ts";
import { DeviceChats, PageOfDevice } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "List a device's chats",
    description:
      "The latest activity first. `unread` is the caller's own; a tenant's keys share one.",
    tag: "Device API",
    scope: "conversations:read",
    input: PageOfDevice,
    output: DeviceChats,
    act: chatsOfDevice,
  }),
});
