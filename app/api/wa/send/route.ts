import { DeviceSent, SendFromDevice } from "#lib/api/device/schema.ts";
import { sendFromDevice } from "#lib/api/device/send.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Send a text",
    description:
      "Answers when the message is stored as `queued`; delivery follows. Opens the chat if there is none.",
    tag: "Device API",
    scope: "messages:send",
    input: SendFromDevice,
    output: DeviceSent,
    status: 201,
    act: sendFromDevice,
  }),
});
