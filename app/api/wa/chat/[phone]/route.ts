import { messagesOfChat } from "#lib/api/device/list.ts";
import { DeviceMessages, PageAtPhone } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "List the messages of a chat",
    description: "The newest first; what the team notes among itself is not in it.",
    tag: "Device API",
    scope: "conversations:read",
    input: PageAtPhone,
    output: DeviceMessages,
    act: messagesOfChat,
  }),
});
