import { readMessageOfDevice } from "#lib/api/device/read.ts";
import { DeviceRead, MarkMessageRead } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Mark a message read",
    description: "It and everything before it; WhatsApp is told, so the customer sees it too.",
    tag: "Device API",
    scope: "conversations:write",
    input: MarkMessageRead,
    output: DeviceRead,
    act: readMessageOfDevice,
  }),
});
