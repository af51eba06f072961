import { DeviceSent, SendFromWaba } from "#lib/api/device/schema.ts";
import { sendFromWaba } from "#lib/api/device/send.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Send a text through the Cloud API",
    description:
      "Answers when the message is stored as `queued`; delivery follows. Opens the chat if there is none. `waba_id` is a Cloud channel's id, or Meta's id of its number or of its WABA.",
    tag: "Device API",
    scope: "messages:send",
    input: SendFromWaba,
    output: DeviceSent,
    status: 201,
    act: sendFromWaba,
  }),
});
