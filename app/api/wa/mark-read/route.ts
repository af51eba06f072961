import { readChatOfDevice } from "#lib/api/device/read.ts";
import { DeviceRead, MarkChatRead } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Mark a chat read",
    description: "All of it; WhatsApp is told.",
    tag: "Device API",
    scope: "conversations:write",
    input: MarkChatRead,
    output: DeviceRead,
    act: readChatOfDevice,
  }),
});
