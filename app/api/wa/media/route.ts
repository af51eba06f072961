import { mediaOfDevice } from "#lib/api/device/message.ts";
import { OfMessage } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "Read a message's file",
    description: "The bytes, in the type they came in; ranges are honoured.",
    tag: "Device API",
    scope: "conversations:read",
    input: OfMessage,
    alsoAnswers: { "206": "The range that was asked for.", "416": "It has no such range." },
    act: mediaOfDevice,
  }),
});
